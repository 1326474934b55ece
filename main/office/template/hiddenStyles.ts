import { childOf, elementsIn, type XmlElement } from './xml.ts';

/** Whether a switch of Word stands in a group of properties and is on; undefined where it says nothing. */
const isSwitchedOn = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const found = properties === undefined ? undefined : childOf(properties, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true');
};

const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent === undefined ? undefined : childOf(parent, name)?.attributes['w:val'];

/** The ids of styles whose text is hidden, by themselves or by the style they rest on. */
export const hiddenStyles = (styles: XmlElement | undefined): ReadonlySet<string> => {
  const all = new Map(
    (styles === undefined ? [] : elementsIn(styles))
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const isHidden = (id: string, seen: ReadonlySet<string>): boolean => {
    const style = all.get(id);
    if (style === undefined || seen.has(id)) return false;
    const own = isSwitchedOn(childOf(style, 'w:rPr'), 'w:vanish');
    if (own !== undefined) return own;
    const base = valueOf(style, 'w:basedOn');
    return base !== undefined && isHidden(base, new Set([...seen, id]));
  };
  return new Set([...all.keys()].filter((id) => isHidden(id, new Set())));
};

/** Whether the text of a run is hidden, by its own properties, its style or that of its paragraph. */
export const isHiddenRun = (
  run: XmlElement,
  paragraphStyle: string | undefined,
  hidden: ReadonlySet<string>,
): boolean => {
  const properties = childOf(run, 'w:rPr');
  const own = isSwitchedOn(properties, 'w:vanish');
  if (own !== undefined) return own;
  const style = valueOf(properties, 'w:rStyle');
  return hidden.has(style ?? '') || hidden.has(paragraphStyle ?? '');
};

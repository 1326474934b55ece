import { runContent } from './editParagraph.ts';
import { childOf, element, type XmlElement } from './xml.ts';

/** How what is put into a template looks: as the paragraph and the letters of its placeholder do. */
export type Looks = {
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
  /** The id of the template's own heading; without one a heading is bold. */
  readonly heading: string | undefined;
};

/** A paragraph of runs. */
export const paragraph = (
  properties: XmlElement | undefined,
  runs: readonly XmlElement[],
): XmlElement => element('w:p', {}, properties === undefined ? runs : [properties, ...runs]);

/** A text in one run. */
export const runs = (text: string, properties: XmlElement | undefined): readonly XmlElement[] => [
  element('w:r', {}, [...(properties === undefined ? [] : [properties]), ...runContent(text)]),
];

/** The order in which Word wants properties of a run (ECMA-376 part 1, 17.3.2.28), as far as bold comes into it. */
const beforeBold: ReadonlySet<string> = new Set(['w:rStyle', 'w:rFonts']);

/** Properties of a run, and bold. */
export const bold = (properties: XmlElement | undefined): XmlElement => {
  const others = (properties?.children ?? []).filter(
    (child) => typeof child !== 'string' && child.name !== 'w:b' && child.name !== 'w:bCs',
  );
  const isBefore = (child: (typeof others)[number]): boolean =>
    typeof child !== 'string' && beforeBold.has(child.name);
  return element('w:rPr', {}, [
    ...others.filter(isBefore),
    element('w:b'),
    element('w:bCs'),
    ...others.filter((child) => !isBefore(child)),
  ]);
};

/** The style of a paragraph, from its properties. */
export const styleOf = (properties: XmlElement | undefined): string | undefined =>
  properties === undefined ? undefined : childOf(properties, 'w:pStyle')?.attributes['w:val'];

import { pairSections } from '../../../domain/template/pairSections.ts';
import { templateTokens, type TemplateToken } from '../../../domain/template/templateTokens.ts';
import { paragraphText } from './paragraphText.ts';
import { areFieldsWhole, endsPageFormat } from './wholeness.ts';
import { descendants, type XmlElement } from './xml.ts';

/** A stretch of a paragraph's text; what goes to an end of the paragraph goes to infinity. */
export type Stretch = { readonly from: number; readonly to: number };

/** What of each child of a container goes with sections that are empty: nothing, stretches of its text, all of it. */
export type Cuts = readonly (readonly Stretch[] | 'all' | undefined)[];

type Placed = TemplateToken & { readonly child: number };

type Mutable = (Stretch[] | 'all' | undefined)[];

/** What goes with the sections of a container whose placeholder is empty, told child by child. */
export const cutSections = (
  children: readonly XmlElement[],
  isEmpty: (token: TemplateToken) => boolean,
): Cuts => {
  const texts = children.map((child) => (child.name === 'w:p' ? paragraphText(child) : ''));
  const placed = texts.flatMap((text, child) =>
    templateTokens(text).tokens.map((token): Placed => ({ ...token, child })),
  );
  const cuts: Mutable = children.map(() => undefined);
  for (const { open, close } of pairSections(placed).pairs) {
    const [first, last] = [placed[open], placed[close]];
    if (first === undefined || last === undefined || !isEmpty(first)) continue;
    if (isWhole(children.slice(first.child + 1, last.child))) cutBetween(cuts, first, last);
  }
  return cuts;
};

const cutBetween = (cuts: Mutable, first: Placed, last: Placed): void => {
  if (first.child === last.child) {
    addCut(cuts, first.child, { from: first.from, to: last.to });
    return;
  }
  addCut(cuts, first.child, { from: first.from, to: Infinity });
  addCut(cuts, last.child, { from: -Infinity, to: last.to });
  for (let child = first.child + 1; child < last.child; child += 1) cuts[child] = 'all';
};

/** Stretches that touch or lie in one another become one. */
const addCut = (cuts: Mutable, child: number, cut: Stretch): void => {
  const before = cuts[child];
  if (before === 'all') return;
  const apart = (before ?? []).filter(({ from, to }) => to < cut.from || from > cut.to);
  const joined = (before ?? []).filter((each) => !apart.includes(each));
  const from = Math.min(cut.from, ...joined.map((each) => each.from));
  const to = Math.max(cut.to, ...joined.map((each) => each.to));
  cuts[child] = [...apart, { from, to }].toSorted((one, other) => one.from - other.from);
};

/**
 * Whether children can go as they are: no field begins in them and ends elsewhere, and no part of the document with a
 * page format of its own ends in them. Where they cannot, the section stays; what in it is empty stays empty.
 */
const isWhole = (children: readonly XmlElement[]): boolean =>
  !children.some(endsPageFormat) &&
  areFieldsWhole(children.flatMap((child) => [...descendants(child)]));

import type { TemplateValue } from '../../../domain/template/templatePlan.ts';
import { templateTokens, type TemplateToken } from '../../../domain/template/templateTokens.ts';
import { blocksText } from './blocksText.ts';
import { blockXml, paragraphs } from './blockXml.ts';
import type { Stretch } from './cutSections.ts';
import type { Filling } from './Filling.ts';
import { editParagraph, type Edit } from './editParagraph.ts';
import type { Piece } from './joinBlocks.ts';
import { paragraph as newParagraph, runs, type Looks } from './paragraphXml.ts';
import { isBeside, leavesOf, paragraphText, runAt } from './paragraphText.ts';
import { endsPageFormat } from './wholeness.ts';
import { childOf, type XmlElement } from './xml.ts';

type Task = {
  readonly filling: Filling;
  /** Stretches that go with an empty section. */
  readonly cuts: readonly Stretch[];
  /** What becomes of leaves that stay. */
  readonly keep: (leaf: XmlElement) => XmlElement;
};

/** What a paragraph becomes: itself with its placeholders filled, paragraphs and tables in its place, or nothing. */
export const fillParagraph = (paragraph: XmlElement, task: Task): readonly Piece[] => {
  const { filling, cuts, keep } = task;
  const text = paragraphText(paragraph);
  const tokens = templateTokens(text).tokens.filter(
    ({ from, to }) => !cuts.some((cut) => cut.from < to && cut.to > from),
  );
  if (tokens.length === 0 && cuts.length === 0) return [editParagraph(paragraph, [], keep)];
  const lone = loneToken(text, tokens);
  const value = lone === null ? undefined : filling.valueOf(lone.name);
  if (lone !== null && value !== undefined) return inPlaceOf(paragraph, { ...task, lone, value });
  const edits = [
    ...cuts.map((cut) => ({ ...cut, looksAt: null, put: '' })),
    ...tokens.map((token) => editOf(token, filling)),
  ];
  return left(editParagraph(paragraph, inOrder(edits), keep));
};

const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((one, other) => one.from - other.from);

const editOf = ({ kind, name, from, to, nameAt }: TemplateToken, filling: Filling): Edit => {
  const value = kind === 'value' ? filling.valueOf(name) : undefined;
  return { from, to, looksAt: nameAt, put: value === undefined ? '' : textOf(value) };
};

const textOf = (value: TemplateValue): string =>
  value.kind === 'text' ? value.text : blocksText(value.blocks);

/** The placeholder that stands alone in its paragraph. */
const loneToken = (text: string, tokens: readonly TemplateToken[]): TemplateToken | null => {
  const [only] = tokens;
  if (only?.kind !== 'value' || tokens.length > 1) return null;
  return text.trim().length === only.to - only.from ? only : null;
};

/** A paragraph goes when nothing is left in it, and nothing hangs on it. */
const left = (paragraph: XmlElement): readonly Piece[] =>
  paragraphText(paragraph).trim() === '' && !carriesMore(paragraph)
    ? [{ gone: bare(paragraph) }]
    : [paragraph];

/** A paragraph without its text: it comes back where something must stand. */
export const bare = (paragraph: XmlElement): XmlElement => {
  const properties = childOf(paragraph, 'w:pPr');
  return { ...paragraph, children: properties === undefined ? [] : [properties] };
};

/** Whether something hangs on a paragraph besides its text: a drawing beside it, a part of a field, a page format. */
const carriesMore = (paragraph: XmlElement): boolean =>
  endsPageFormat(paragraph) ||
  leavesOf(paragraph).some((leaf) => leaf.name === 'w:fldChar' || isBeside(leaf));

type LoneTask = Task & { readonly lone: TemplateToken; readonly value: TemplateValue };

const inPlaceOf = (paragraph: XmlElement, task: LoneTask): readonly Piece[] => {
  const { lone, value, keep } = task;
  const looks = looksOf(paragraph, task);
  const edit = { from: lone.from, to: lone.to, looksAt: lone.nameAt, put: textOf(value) };
  if (value.kind === 'text') {
    const [first, ...others] = carriesMore(paragraph) ? [edit.put] : paragraphs(value.text);
    return [
      editParagraph(paragraph, [{ ...edit, put: first ?? '' }], keep),
      ...others.map((text) => newParagraph(looks.paragraph, runs(text, looks.run))),
    ];
  }
  const blocks = blockXml(value.blocks, looks);
  if (!carriesMore(paragraph)) return [{ gone: bare(paragraph) }, ...blocks];
  const rest = editParagraph(paragraph, [{ ...edit, put: '' }], keep);
  return endsPageFormat(paragraph) ? [...blocks, rest] : [rest, ...blocks];
};

const looksOf = (paragraph: XmlElement, { lone, filling }: LoneTask): Looks => {
  const properties = childOf(paragraph, 'w:pPr');
  const run = runAt(paragraph, lone.nameAt);
  return {
    heading: filling.heading,
    run: run === undefined ? undefined : childOf(run, 'w:rPr'),
    paragraph:
      properties === undefined
        ? undefined
        : {
            ...properties,
            children: properties.children.filter(
              (child) => typeof child === 'string' || child.name !== 'w:sectPr',
            ),
          },
  };
};

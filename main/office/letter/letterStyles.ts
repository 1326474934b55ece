import type { IStylesOptions } from 'docx';

/** Arial: on every office PC, and replaced by Liberation Sans of the same widths elsewhere. */
const font = 'Arial';

/** Colours of the letter; dark enough to stay readable on a grey print. */
export const colours = {
  accent: '0D4F52',
  quiet: '4A5660',
  line: 'CBD3D6',
  head: 'EAF1F1',
  band: 'FFD54F',
} as const;

/** Sizes in half points. */
export const sizes = { text: 22, table: 20, small: 18, tiny: 16 } as const;

const points = (value: number): number => value * 20;

/** Lines as high as the font wants them, in 240ths; unless the rule is said, each program has its own. */
const lines = (share: number) => ({ line: share, lineRule: 'auto' }) as const;

/** The spacing of running text, in lists too. */
const textSpacing = { before: 0, after: points(6), ...lines(245) };

/** Styles by their names: real headings, so that Word's navigation and screen readers find them. */
export const letterStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: sizes.text, language: { value: 'de-DE' } },
      paragraph: { spacing: { before: 0, after: 0, ...lines(245) } },
    },
    title: {
      run: { font, size: 32, bold: true, color: colours.accent },
      paragraph: {
        spacing: { before: points(6), after: points(10), ...lines(245) },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: {
      run: { font, size: 23, bold: true, color: colours.accent },
      paragraph: {
        spacing: { before: points(9), after: points(4), ...lines(245) },
        keepNext: true,
        keepLines: true,
      },
    },
    listParagraph: { paragraph: { spacing: textSpacing } },
  },
  paragraphStyles: [
    style(
      'Subject',
      { bold: true, size: 23, noProof: true },
      { before: 0, after: points(24), ...lines(245) },
    ),
    style('BodyText', {}, textSpacing),
    style(
      'Hint',
      { size: sizes.table, color: colours.quiet },
      { before: 0, after: points(6), ...lines(245) },
    ),
    style('TableText', { size: sizes.table }, { before: 0, after: 0, ...lines(245) }),
    style('TableHead', { size: sizes.small, bold: true, color: colours.accent }, lines(245)),
    style('TableLabel', { size: sizes.table, color: colours.quiet }, lines(245)),
    style('LetterSmall', { size: sizes.small, color: colours.quiet, noProof: true }, lines(255)),
    style('LetterLine', { noProof: true }, lines(240)),
  ],
};

type StyleDefinition = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  run: NonNullable<StyleDefinition['run']>,
  spacing: NonNullable<NonNullable<StyleDefinition['paragraph']>['spacing']>,
): StyleDefinition {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing } };
}

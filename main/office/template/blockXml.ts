import { safeText } from '../../../domain/record/safeText.ts';
import type { PaperBlock, PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { linesOf } from './blocksText.ts';
import { bold, paragraph, runs, styleOf, type Looks } from './paragraphXml.ts';
import { particularsXml, tableXml } from './tableXml.ts';
import { element, type XmlElement } from './xml.ts';

/** Parts of a letter as paragraphs and tables of Word that look like the place they are put into. */
export const blockXml = (blocks: readonly PaperBlock[], looks: Looks): readonly XmlElement[] =>
  blocks.flatMap(({ heading, content }) => [
    ...(heading === null ? [] : [headingXml(heading, looks)]),
    ...content.flatMap((part) => contentXml(part, looks)),
  ]);

const contentXml = (content: PaperContent, looks: Looks): readonly XmlElement[] => {
  const plain = (text: string): XmlElement => paragraph(looks.paragraph, runs(text, looks.run));
  switch (content.kind) {
    case 'paragraph':
    case 'hint':
      return paragraphs(content.text).map(plain);
    case 'list':
    case 'checkboxes':
    case 'blanks':
    case 'signatures':
      return linesOf(content).map(plain);
    case 'particulars':
      return [particularsXml(content, looks), smallGap()];
    case 'table':
      return [tableXml(content, looks), smallGap()];
  }
};

/** The paragraphs of a running text: a blank line begins a new one. */
export const paragraphs = (text: string): readonly string[] =>
  safeText(text)
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A low line: two tables in a row would become one in Word. */
export const smallGap = (): XmlElement =>
  paragraph(
    element('w:pPr', {}, [
      element('w:spacing', {
        'w:before': '0',
        'w:after': '0',
        'w:line': '120',
        'w:lineRule': 'exact',
      }),
    ]),
    [],
  );

const headingXml = (text: string, { heading, paragraph: own, run: looks }: Looks): XmlElement => {
  const style = heading ?? styleOf(own);
  const properties = element('w:pPr', {}, [
    ...(style === undefined ? [] : [element('w:pStyle', { 'w:val': style })]),
    element('w:keepNext'),
    ...(heading === undefined
      ? [element('w:spacing', { 'w:before': '200', 'w:after': '80' })]
      : []),
  ]);
  return paragraph(properties, runs(text, heading === undefined ? bold(looks) : undefined));
};

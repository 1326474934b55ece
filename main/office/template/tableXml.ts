import type { PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { bold, paragraph, runs, styleOf, type Looks } from './paragraphXml.ts';
import { element, type XmlElement } from './xml.ts';

type Content<K extends PaperContent['kind']> = Extract<PaperContent, { kind: K }>;

const cellParagraph = ({ paragraph: own }: Looks, content: readonly XmlElement[]): XmlElement => {
  const style = styleOf(own);
  return paragraph(
    element('w:pPr', {}, [
      ...(style === undefined ? [] : [element('w:pStyle', { 'w:val': style })]),
      element('w:spacing', {
        'w:before': '30',
        'w:after': '30',
        'w:line': '240',
        'w:lineRule': 'auto',
      }),
      element('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' }),
      element('w:jc', { 'w:val': 'left' }),
    ]),
    content,
  );
};

/** Widths are shares of the place the table is put into, whatever its width: fiftieths of a percent. */
const whole = 5000;

const cell = (width: number, content: XmlElement, shade: readonly XmlElement[] = []): XmlElement =>
  element('w:tc', {}, [
    element('w:tcPr', {}, [
      element('w:tcW', { 'w:w': String(Math.round((whole * width) / 100)), 'w:type': 'pct' }),
      ...shade,
    ]),
    content,
  ]);

const line = (name: string): XmlElement =>
  element(name, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'A6A6A6' });

const noLine = (name: string): XmlElement => element(name, { 'w:val': 'nil' });

/** A usual width of text in twips; programs that know no shares begin with it. */
const usualWidth = 9354;

const tableOf = (widths: readonly number[], rows: readonly XmlElement[]): XmlElement =>
  element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': String(whole), 'w:type': 'pct' }),
      element('w:tblBorders', {}, [
        line('w:top'),
        noLine('w:left'),
        line('w:bottom'),
        noLine('w:right'),
        line('w:insideH'),
        noLine('w:insideV'),
      ]),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, [
        element('w:left', { 'w:w': '60', 'w:type': 'dxa' }),
        element('w:right', { 'w:w': '60', 'w:type': 'dxa' }),
      ]),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((width) =>
        element('w:gridCol', { 'w:w': String(Math.round((usualWidth * width) / 100)) }),
      ),
    ),
    ...rows,
  ]);

/** A row above this many characters may break across pages; a shorter one stays together. */
const longRow = 900;

const row = (texts: readonly string[], head: boolean, cells: readonly XmlElement[]): XmlElement =>
  element('w:tr', {}, [
    element('w:trPr', {}, [
      ...(texts.every((text) => text.length < longRow) ? [element('w:cantSplit')] : []),
      ...(head ? [element('w:tblHeader')] : []),
    ]),
    ...cells,
  ]);

const labelWidth = 32;

/** Labelled particulars as a table of two columns. */
export const particularsXml = ({ rows }: Content<'particulars'>, looks: Looks): XmlElement =>
  tableOf(
    [labelWidth, 100 - labelWidth],
    rows.map(({ label, value }) =>
      row([value], false, [
        cell(labelWidth, cellParagraph(looks, runs(label, looks.run))),
        cell(100 - labelWidth, cellParagraph(looks, runs(value, looks.run))),
      ]),
    ),
  );

/** A table with a head that is repeated on every page. */
export const tableXml = ({ columns, rows }: Content<'table'>, looks: Looks): XmlElement => {
  const shade = [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F0F0F0' })];
  const head = row(
    columns.map(({ title }) => title),
    true,
    columns.map(({ title, width }) =>
      cell(width, cellParagraph(looks, runs(title, bold(looks.run))), shade),
    ),
  );
  const body = rows.map((texts) =>
    row(
      texts,
      false,
      columns.map(({ width }, index) =>
        cell(width, cellParagraph(looks, runs(texts[index] ?? '', looks.run))),
      ),
    ),
  );
  return tableOf(
    columns.map(({ width }) => width),
    [head, ...body],
  );
};

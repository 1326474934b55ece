import { describe, expect, test } from 'vitest';
import {
  pageEnd,
  withPageBreak,
  type DrawnElement,
} from '../../../renderer/parts/letter/breakPages.ts';
import type { DocumentNode } from '../../../renderer/parts/letter/letterModel.ts';

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', text });
const heading: DocumentNode = { type: 'paragraph', styleName: 'Heading1' };
const row = (text: string, isHeader = false): DocumentNode => ({ type: 'row', text, isHeader });
const table: DocumentNode = {
  type: 'table',
  children: [row('head', true), row('one'), row('two'), row('three')],
};
const drawn = (...bottoms: readonly number[]): readonly DrawnElement[] =>
  bottoms.map((bottom) => ({ bottom, rows: [] }));

describe('the end of a page', () => {
  test('a page into which everything fits has no end', () => {
    const body = [paragraph('a'), paragraph('b')];
    expect(pageEnd(body, { first: 0, drawn: drawn(40, 100), height: 100 })).toBeNull();
  });

  test('lies before the first element that does not fit', () => {
    const body = [paragraph('a'), paragraph('b'), paragraph('c')];
    expect(pageEnd(body, { first: 0, drawn: drawn(40, 90, 140), height: 100 })).toEqual({
      index: 2,
      row: 0,
    });
  });

  test('lies before a heading whose text would go to the next page', () => {
    const body = [paragraph('a'), heading, paragraph('b')];
    expect(pageEnd(body, { first: 0, drawn: drawn(40, 60, 140), height: 100 })?.index).toBe(1);
  });

  test('counts from the first element of a later page', () => {
    const body = [paragraph('a'), paragraph('b'), paragraph('c')];
    expect(pageEnd(body, { first: 1, drawn: drawn(60, 120), height: 100 })?.index).toBe(2);
  });

  test('an element higher than a page stands alone', () => {
    const body = [paragraph('long'), paragraph('b')];
    expect(pageEnd(body, { first: 0, drawn: drawn(300, 320), height: 100 })?.index).toBe(1);
  });

  test('the last element, however high, ends no page', () => {
    expect(pageEnd([paragraph('a')], { first: 0, drawn: drawn(300), height: 100 })).toBeNull();
  });

  test.each([
    ['after its first row', [20, 40, 120, 160], { index: 1, row: 2 }],
    ['not between its head and its first row', [90, 120, 140, 160], { index: 1, row: 0 }],
  ])('a table is cut %s', (_, rows, end) => {
    const body = [paragraph('a'), table];
    const sizes = [...drawn(10), { bottom: 160, rows }];
    expect(pageEnd(body, { first: 0, drawn: sizes, height: 100 })).toEqual(end);
  });
});

describe('a page break', () => {
  test('stands between two elements', () => {
    const body = withPageBreak([paragraph('a'), paragraph('b')], { index: 1, row: 0 });
    expect(body.map(({ pageBreakBefore = false }) => pageBreakBefore)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('cuts a table in two, each with the head', () => {
    const [first, , second] = withPageBreak([table], { index: 0, row: 2 });
    expect([first, second].map((part) => part?.children?.map(({ text }) => text))).toEqual([
      ['head', 'one'],
      ['head', 'two', 'three'],
    ]);
  });
});

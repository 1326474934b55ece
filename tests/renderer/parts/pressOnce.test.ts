import { describe, expect, test } from 'vitest';
import { isFurtherClick } from '../../../renderer/parts/pressOnce.ts';

const onButton = () => true;
const beside = () => false;
const target = new EventTarget();

describe('A button with words', () => {
  test('takes a single click and the first of a double click', () => {
    expect(isFurtherClick({ detail: 1, target }, onButton)).toBe(false);
  });

  test('takes Enter and the space bar, which count no clicks', () => {
    expect(isFurtherClick({ detail: 0, target }, onButton)).toBe(false);
  });

  test.each([2, 3])('does not take click number %d in a row', (detail) => {
    expect(isFurtherClick({ detail, target }, onButton)).toBe(true);
  });
});

test('What is no button with words may be clicked fast and often', () => {
  expect(isFurtherClick({ detail: 2, target }, beside)).toBe(false);
});

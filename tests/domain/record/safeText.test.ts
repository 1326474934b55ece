import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeText } from '../../../domain/record/safeText.ts';

test.each([
  ['a control character', 'a\u0000b\u000bc\u001fd', 'abcd'],
  ['a tab and a line feed', 'a\tb\nc', 'a\tb\nc'],
  ['line breaks of other systems', 'a\r\nb\rc', 'a\nb\nc'],
  ['U+FFFE and U+FFFF', 'a\ufffeb\uffffc', 'abc'],
  ['a lone high surrogate', 'a\ud83db', 'ab'],
  ['a lone low surrogate', 'a\ude00b', 'ab'],
  ['a whole emoji', '😀', '😀'],
  ['letters of DIN 91379', 'Șahin Łukasz Ñuñez ıİ ễ', 'Șahin Łukasz Ñuñez ıİ ễ'],
])('%s comes out as XML can hold it', (_, given, expected) => {
  expect(safeText(given)).toBe(expected);
});

test('whatever goes in, only characters of XML 1.0 come out, and cleaning twice changes nothing', () => {
  const allowed = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      }),
      (whole, torn) => {
        const cleaned = safeText(whole + torn);
        expect(cleaned).toMatch(allowed);
        expect(safeText(cleaned)).toBe(cleaned);
      },
    ),
  );
});

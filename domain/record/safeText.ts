/**
 * Characters XML 1.0 (fifth edition, 2.2) does not know, and those it discourages: controls other
 * than tab and line feed, the non-characters U+FFFE and U+FFFF, halves of a surrogate pair.
 */
const unsafe =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text that every XML document (Word, Excel) can hold: unknown characters are left out, every
 * line break is one line feed. All letters of DIN 91379 and all emoji stay as they are.
 *
 * @example safeText('Mia\u0000\r\nNuñez') // 'Mia\nNuñez'
 */
export const safeText = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(unsafe, '');

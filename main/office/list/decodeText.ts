/** A file as text, and whether its encoding is a guess. */
type DecodedText = { readonly text: string; readonly guessedEncoding: boolean };

/** What Windows-1252 has where ISO 8859-1 has control characters (0x80 to 0x9F); Node's own decoder overlooks it. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The bytes of a text file as text. A byte order mark settles the encoding; without one it is UTF-8 where that is
 * possible, and else Windows-1252, as Excel for Windows writes it.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const mark = file.toString('hex', 0, 3);
  if (mark.startsWith('fffe')) return known(file.toString('utf16le', 2));
  if (mark.startsWith('feff')) return known(swapped(file.subarray(2)).toString('utf16le'));
  const body = mark === 'efbbbf' ? file.subarray(3) : file;
  try {
    return known(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return { text: asWindows1252(body), guessedEncoding: true };
  }
};

const known = (text: string): DecodedText => ({ text, guessedEncoding: false });

/** Bytes in the order of the other UTF-16; half a character at the end is left out. */
const swapped = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();

const asWindows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);

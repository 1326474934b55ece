import { safeText } from '../record/safeText.ts';
import { objectMark } from './templateParagraph.ts';

const longest = 120;
const before = 40;

/**
 * A paragraph as it is quoted in a finding: in one line, and of a long one the part around a place in it.
 *
 * @example quoteAround('Für {{Vorname', 4) // 'Für {{Vorname'
 */
export const quoteAround = (text: string, at: number): string => {
  const from = text.length <= longest ? 0 : Math.max(0, at - before);
  const part = safeText(text.slice(from, from + longest));
  const line = part.replaceAll(objectMark, ' ').replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '… ' : ''}${line}${from + longest < text.length ? ' …' : ''}`;
};

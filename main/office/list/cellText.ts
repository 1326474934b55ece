import { safeText } from '../../../domain/record/safeText.ts';

/** Signs nobody sees (soft hyphen, zero-width space, marks of direction): with one of them a name is not found again. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Spaces that do not break, and a tab or next line within a cell. */
const spaces = /[\t\u0085\u00a0\u2007\u202f]/gu;

/**
 * The text of a cell as it goes into a record: NFC, trimmed, without control characters and signs nobody sees, every
 * space an ordinary one. A line break stays, as a line feed.
 *
 * @example cellText(' Mia\u00a0Lena\u0000 ') // 'Mia Lena'
 */
export const cellText = (value: string): string =>
  safeText(value).replace(unseen, '').replace(spaces, ' ').normalize('NFC').trim();

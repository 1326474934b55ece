const digitsOnly = /^\d+$/u;
const fiveDigits = /^\d{5}$/u;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

const doubts: Readonly<Record<string, (text: string) => string | null>> = {
  // Other countries write letters or fewer digits; only a German one can be told wrong by its length.
  postcode: (text) =>
    digitsOnly.test(text) && !fiveDigits.test(text)
      ? 'Eine deutsche Postleitzahl hat fünf Ziffern.'
      : null,
  email: (text) =>
    emailShape.test(text) ? null : 'So sieht keine vollständige E-Mail-Adresse aus.',
  phone: (text) => (/\d/u.test(text) ? null : 'In einer Telefonnummer stehen Ziffern.'),
};

/**
 * What looks mistyped in a line of an address or a contact, as a sentence to show beside it; null when nothing does.
 * It is said and never refused: what is written here may be right all the same.
 *
 * @example doubtOf('postcode', '3163') // 'Eine deutsche Postleitzahl hat fünf Ziffern.'
 */
export const doubtOf = (field: string, text: string): string | null =>
  text.trim() === '' || !Object.hasOwn(doubts, field)
    ? null
    : (doubts[field]?.(text.trim()) ?? null);

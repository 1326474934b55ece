import type { Address } from '../person/addressLines.ts';

const numberBehind = /^(.*?[^\s\d,]),?\s*(\d+\s*[a-z]?(?:\s*[-–/+]\s*\d*\s*[a-z]?)?)$/iu;
const townBehind = /^(.*?\S)[,;]?\s+(?:D-?\s?)?(\d{5})\s+(\D.*)$/u;
const postcodeAndTown = /^(?:D-?\s?)?(\d{4,5})\s+(\D.*)$/u;

/**
 * Street and house number of one cell; a number in the middle belongs to the street, and what nobody can split stays
 * the street. A postcode and a town behind them are told too.
 *
 * @example splitStreet('Straße des 17. Juni 135a') // street 'Straße des 17. Juni', houseNumber '135a'
 */
export const splitStreet = (text: string): Partial<Address> => {
  const behind = townBehind.exec(text);
  const line = behind?.[1] ?? text;
  const match = numberBehind.exec(line);
  return {
    street: match?.[1] ?? line,
    houseNumber: match?.[2] ?? '',
    ...(behind === null ? {} : { postcode: behind[2] ?? '', town: behind[3] ?? '' }),
  };
};

/**
 * Postcode and town of one cell; a cell of digits is a postcode, any other a town.
 *
 * @example splitTown('27283 Verden') // postcode '27283', town 'Verden'
 */
export const splitTown = (text: string): Partial<Address> => {
  const match = postcodeAndTown.exec(text);
  if (match !== null) return { postcode: match[1] ?? '', town: match[2] ?? '' };
  return /^\d+$/u.test(text) ? { postcode: text } : { town: text };
};

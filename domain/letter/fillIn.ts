/**
 * A text module with its placeholders filled in; a placeholder without a value is left out.
 * Values are put in once and never read for placeholders, so that a name cannot pull in other data.
 *
 * @example fillIn('Übergabe: {name}', { name: 'Kim Mayer' }) // 'Übergabe: Kim Mayer'
 */
export const fillIn = (module: string, values: Readonly<Record<string, string>>): string =>
  module.replace(/\{(\w+)\}/g, (_, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : '',
  );

/** A sentence that begins with a capital, whatever was filled in first. */
export const capitalised = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase('de') + sentence.slice(1);

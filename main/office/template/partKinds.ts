const office = 'application/vnd.openxmlformats-officedocument';
const written = `${office}.wordprocessingml`;

/** What the main part of a document may be: a document, or a Word template (.dotx) that becomes one. */
export const mainTypes: ReadonlySet<string> = new Set([
  `${written}.document.main+xml`,
  `${written}.template.main+xml`,
]);

/** The content type of a letter's main part. */
export const mainType = `${written}.document.main+xml`;

/** Parts a letter takes over from its template, by the kind of relationship that leads to them. */
export const keptParts: Readonly<Record<string, string>> = {
  header: `${written}.header+xml`,
  footer: `${written}.footer+xml`,
  footnotes: `${written}.footnotes+xml`,
  endnotes: `${written}.endnotes+xml`,
  styles: `${written}.styles+xml`,
  numbering: `${written}.numbering+xml`,
  settings: `${written}.settings+xml`,
  fontTable: `${written}.fontTable+xml`,
  theme: `${office}.theme+xml`,
};

/** Parts in which people write; the others say how it looks. */
export const writtenParts: ReadonlySet<string> = new Set([
  'header',
  'footer',
  'footnotes',
  'endnotes',
]);

/** Pictures and fonts, by the ending of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
  odttf: `${office}.obfuscatedFont`,
};

/** Kinds of relationships that lead to a picture or a font. */
export const mediaKinds: ReadonlySet<string> = new Set(['image', 'font']);

import type { FieldCode } from './fieldCatalogue.ts';

/**
 * The seven particulars of a report to the Agentur für Arbeit on leavers without a place (§ 31a SGB III):
 * family name and given names are two particulars of one field.
 */
export const reportFields: readonly FieldCode[] = [
  'name',
  'geburtsdatum',
  'geschlecht',
  'anschrift',
  'schulform',
  'abschluss_erreicht',
];

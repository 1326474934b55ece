import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { PartnerKind } from '../partner/partnerSchemas.ts';
import { fieldCatalogue, fieldCodes, type FieldCode } from './fieldCatalogue.ts';
import type { Handover } from './handoverSchema.ts';
import { newHandover } from './newHandover.ts';
import { recipientColumn } from './recipientColumn.ts';

/** Fields ticked at first for a kind of partner, in the order of the letter (R 2.2). */
export const defaultFields = (kind: PartnerKind): readonly FieldCode[] =>
  fieldCodes.filter((code) => fieldCatalogue[code][recipientColumn(kind)] === 'on');

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

/** Days after which an answer is asked for, unless another day is chosen. */
const answerAfterDays = 28;

/** A draft for a kind of partner: the catalogue's ticks and an answer asked for within four weeks. */
export const newHandoverFor = (
  kind: PartnerKind,
  today: Day,
  given: Parameters<typeof newHandover>[0] & Partial<Pick<Handover, 'partnerId' | 'personId'>>,
): Handover => ({
  ...newHandover(given),
  fields: [...defaultFields(kind)],
  answerExpectedOn: addDays(today, answerAfterDays),
});

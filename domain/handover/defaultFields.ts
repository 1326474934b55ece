import type { PartnerKind } from '../partner/partnerSchemas.ts';
import { fieldCatalogue, fieldCodes, type FieldCode } from './fieldCatalogue.ts';
import { recipientColumn } from './recipientColumn.ts';

/** Fields ticked at first for a kind of partner, in the order of the letter (R 2.2). */
export const defaultFields = (kind: PartnerKind): readonly FieldCode[] =>
  fieldCodes.filter((code) => fieldCatalogue[code][recipientColumn(kind)] === 'on');

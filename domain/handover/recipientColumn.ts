import type { PartnerKind } from '../partner/partnerSchemas.ts';
import type { RecipientColumn } from './fieldCatalogue.ts';

const columns: Partial<Record<PartnerKind, RecipientColumn>> = {
  bbs: 'bbs',
  schule: 'bbs',
  vertretung: 'bbs',
  rlsb: 'rzi',
  rzi: 'rzi',
  jugendamt: 'jugendamt',
};

/**
 * The column of the field catalogue that holds for a kind of partner; every kind that is not a school,
 * a school authority or the Jugendamt gets the narrow column of the Agentur.
 */
export const recipientColumn = (kind: PartnerKind): RecipientColumn => columns[kind] ?? 'agentur';

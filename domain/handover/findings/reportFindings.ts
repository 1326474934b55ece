import type { Finding } from '../blockers.ts';
import { fieldCatalogue } from '../fieldCatalogue.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { reportFields } from '../reportFields.ts';
import { say } from './say.ts';

/** A report after § 31a SGB III holds seven particulars: what goes beyond them and what of them is missing (R 2.4). */
export const reportFindings = ({ handover }: HandoverCase): readonly Finding[] => {
  if (handover.basis !== 'leistungstraeger' && handover.preset !== 'meldung') return [];
  const labels = (codes: readonly (keyof typeof fieldCatalogue)[]): string =>
    codes.map((code) => fieldCatalogue[code].label).join('; ');
  const more = handover.fields.filter((code) => !reportFields.includes(code));
  const less = reportFields.filter((code) => !handover.fields.includes(code));
  return [
    ...(more.length === 0 ? [] : [say('alert', 'fields', `${sevenOnly} ${labels(more)}.`)]),
    ...(less.length === 0 || handover.fields.length === 0
      ? []
      : [say('warn', 'fields', `Zur Meldung nach § 31a SGB III gehören auch: ${labels(less)}.`)]),
  ];
};

const sevenOnly =
  'Die Meldung nach § 31a SGB III umfasst sieben Angaben: Name, Vorname, Geburtsdatum, Geschlecht, Anschrift, Schulform und erreichten Abschluss. Darüber hinaus sind angehakt:';

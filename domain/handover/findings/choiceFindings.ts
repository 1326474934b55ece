import { formatPeriod } from '../../calendar/formatDay.ts';
import type { Placement } from '../../placement/placementSchema.ts';
import type { Finding } from '../blockers.ts';
import type { FieldCode } from '../fieldCatalogue.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { say, warnIf } from './say.ts';

/** Ticked fields whose entries are chosen one by one send nothing while none is chosen; a chosen placement should be assessed. */
export const choiceFindings = (given: HandoverCase, verdicts: Gate): readonly Finding[] => {
  const { handover, placements, agreements, notes } = given;
  const usable = notes.filter(({ usableInHandover }) => usableInHandover);
  const forgot = (code: FieldCode, chosen: readonly string[], there: readonly unknown[]): boolean =>
    verdicts.released.includes(code) && chosen.length === 0 && there.length > 0;
  return [
    ...warnIf(forgot('praktika', handover.placementIds, placements), 'fields', noPlacement),
    ...warnIf(forgot('vereinbarungen', handover.agreementIds, agreements), 'fields', noAgreement),
    ...warnIf(forgot('notizen', handover.noteIds, usable), 'fields', noNote),
    ...assessmentFindings(given, verdicts),
  ];
};

const noPlacement = 'Praktika sind angekreuzt, aber keines ist ausgewählt.';
const noAgreement = 'Vereinbarungen sind angekreuzt, aber keine ist ausgewählt.';
const noNote = 'Gesprächsnotizen sind angekreuzt, aber keine ist ausgewählt.';

const isUnassessed = ({ status, companyText, companyAssessment }: Placement): boolean =>
  status === 'beendet' &&
  companyText.trim() === '' &&
  Object.values(companyAssessment).every((step) => step === null);

const assessmentFindings = (
  { handover, placements, companies }: HandoverCase,
  { released }: Gate,
): readonly Finding[] =>
  released.includes('praktika')
    ? placements
        .filter((placement) => handover.placementIds.includes(placement.id))
        .filter(isUnassessed)
        .map(({ id, companyId, from, to }) => {
          const company = companies[companyId ?? '']?.name ?? 'Praktikum';
          const when = formatPeriod(from, to);
          const which = when === '' ? company : `${company}, ${when}`;
          const text = `Die Rückmeldung des Betriebs fehlt: ${which}.`;
          return say('warn', ['fields', { page: 'placement', id }], text);
        })
    : [];

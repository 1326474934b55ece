import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { gate } from '../handover/gate.ts';
import { handoverCase, type HandoverCase } from '../handover/handoverCase.ts';
import type { CorrectionCase } from '../letter/correction.ts';
import { factsOf } from '../letter/transferSections.ts';
import { withoutNames } from '../letter/withoutNames.ts';
import { asOf, changedFacts, type ChangedFact, type FactSources } from './changedFacts.ts';
import { knownName, sendingDay } from './earlierLetter.ts';
import { correctable } from './openCorrections.ts';

/**
 * What a correction of an earlier disclosure is made from on a day, or a German sentence saying why there is none. It passes
 * the gate of that day: what is not covered any more is named as changed without its new content.
 */
export const correctionCase = (
  data: FactSources,
  disclosureId: string,
  today: Day,
): Result<CorrectionCase, string> => {
  const disclosure = data.disclosure[disclosureId];
  const handover = data.handover[disclosure?.handoverId ?? ''];
  const given = handover === undefined ? null : handoverCase(data, handover);
  if (disclosure === undefined || given === null)
    return fail('Diese Übermittlung ist nicht mehr vorhanden.');
  const { partner, person } = given;
  if (partner === null || person === null)
    return fail('Zu dieser Übermittlung ist keine Person mehr erfasst, die angeschrieben wird.');
  const { blockers, fields, released } = gate(given, today);
  if (blockers.length > 0) return fail(blockers.map(({ text }) => text).join(' '));
  const changed = changedFacts(data, disclosure);
  const facts = correctable(given, { disclosure, facts: changed }, today);
  if (facts.length === 0) return fail(changed.length === 0 ? nothingChanged : onlyDeletion);
  const isTold = ({ field }: ChangedFact): boolean => fields[field].state === 'allowed';
  return ok({
    settings: given.settings,
    disclosure,
    partner,
    person,
    caseNumber: given.student.caseNumber,
    name: knownName(given, disclosure, data.sentLetter[disclosure.letterId]),
    sentOn: sendingDay(given, disclosure),
    told: facts
      .filter(isTold)
      .map((fact) => ({ ...fact, is: textOn(withoutNames(given, released), fact, today) })),
    withheld: facts.filter((fact) => !isTold(fact)).map(({ field }) => field),
  });
};

const nothingChanged =
  'Seit dieser Übermittlung hat sich an den übermittelten Tatsachen nichts geändert.';

const onlyDeletion =
  'Die Einwilligung ist widerrufen: An diese Stelle geht nur noch die Bitte um Löschung.';

/** What is told is what stands today, behind an Auskunftssperre too. */
const textOn = (given: HandoverCase, { field }: ChangedFact, today: Day): string =>
  factsOf(asOf(given, today), [field], today)[0]?.text ?? '';

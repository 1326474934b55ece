import type { FieldCode } from '../handover/fieldCatalogue.ts';
import { gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { factsInShort } from '../letter/shortParticulars.ts';
import { factsOf } from '../letter/transferSections.ts';
import { withoutNames } from '../letter/withoutNames.ts';
import { put, type Change } from '../record/change.ts';
import type { Disclosure, DocumentKind, SentLetter } from './disclosureSchemas.ts';
import { groupsOf, makeDisclosure, type Sending } from './makeDisclosure.ts';

/** A form that goes out with a handover: the minutes of the talk, or the sheet the young person carries. */
type HandoverForm = Extract<DocumentKind, 'protokoll' | 'pendelbogen'>;

/** All a Pendelbogen tells: it can be lost on the way. */
const carried: ReadonlySet<FieldCode> = new Set(['name', 'vereinbarungen']);

/**
 * The changes of handing over a form: its record in the register and the form frozen as it went out. The state of the
 * handover stays as it is, because its letter is another paper.
 */
export const sendForm = (
  given: HandoverCase,
  document: HandoverForm,
  sending: Sending,
): readonly Change[] => {
  const { id: handoverId, studentId } = given.handover;
  const whole: Disclosure = { ...makeDisclosure(given, sending), document };
  const disclosure = document === 'protokoll' ? whole : onlyCarried(given, whole, sending);
  return [
    put('disclosure', disclosure),
    put('sentLetter', {
      id: sending.ids.letter,
      studentId,
      handoverId,
      plan: JSON.stringify(sending.plan),
      facts: factsOn(given, disclosure, sending),
      templateFile: null,
    }),
  ];
};

/** What the form told, so that a later change is noticed as it is with a letter (Art. 19 DSGVO). */
const factsOn = (
  given: HandoverCase,
  { document, fields }: Disclosure,
  { today }: Sending,
): SentLetter['facts'] => {
  const shown = withoutNames(given, gate(given, today).released);
  const factsIn = document === 'protokoll' ? factsInShort : factsOf;
  return [...factsIn(shown, fields, today)];
};

const onlyCarried = (given: HandoverCase, whole: Disclosure, { today }: Sending): Disclosure => {
  const fields = whole.fields.filter((code) => carried.has(code));
  const verdicts = gate(given, today).fields;
  const overridden = fields.some((code) => verdicts[code].overridden);
  const consentIds = fields.map((code) => verdicts[code].consentId).filter((id) => id !== null);
  return {
    ...whole,
    fields,
    groups: groupsOf(fields),
    noteIds: [],
    placementIds: [],
    consentIds: [...new Set(consentIds)],
    overrideBasis: overridden ? whole.overrideBasis : null,
    overrideReason: overridden ? whole.overrideReason : '',
  };
};

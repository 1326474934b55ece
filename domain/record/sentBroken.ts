import type { Consent } from '../consent/consentSchema.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import { wasSent } from '../handover/wasSent.ts';
import type { Change, Drop, Put } from './change.ts';
import type { Collection } from './recordSchemas.ts';
import type { VaultData } from './vaultData.ts';

/** Whether changes were composed in the window or come from the vault's own history (undo, redo). */
type Origin = 'by hand' | 'from history';

/**
 * A German sentence when changes touch what was sent, else null. Letters, their records and the state
 * "versendet" come about by sending alone; history may only bring back what went with a deleted person.
 */
export const sentBroken = (
  data: VaultData,
  changes: readonly Change[],
  origin: Origin,
): string | null => {
  for (const change of changes) {
    const broken =
      'drop' in change ? dropBroken(data, changes, change) : putBroken(data, change, origin);
    if (broken !== null) return broken;
  }
  return null;
};

const putBroken = (data: VaultData, change: Put, origin: Origin): string | null => {
  if (change.put === 'consent') return consentBroken(data, change.record, origin);
  if (!isOfSending(change.put) || comesBack(data, change, origin)) return null;
  return change.put === 'handover'
    ? handoverBroken(data, change.record)
    : 'Das Verzeichnis der Übermittlungen entsteht nur beim Versenden.';
};

const isOfSending = (name: Collection): name is 'disclosure' | 'sentLetter' | 'handover' =>
  name === 'disclosure' || name === 'sentLetter' || name === 'handover';

const comesBack = (data: VaultData, change: Put, origin: Origin): boolean =>
  origin === 'from history' && data[change.put][change.record.id] === undefined;

const dropBroken = (
  data: VaultData,
  changes: readonly Change[],
  { drop, id }: Drop,
): string | null => {
  if (!isOfSending(drop)) return null;
  const record = data[drop][id];
  if (record === undefined || (drop === 'handover' && !wasSent(record as Handover))) return null;
  const withPerson = changes.some(
    (other) => 'drop' in other && other.drop === 'student' && other.id === record.studentId,
  );
  return withPerson ? null : 'Was versendet wurde, bleibt im Verzeichnis der Übermittlungen.';
};

/**
 * What may still change once a handover was sent: the answer and the course of the loop, and the minutes of the talk,
 * which is often held only after the letter has come. The letter itself is frozen beside it and says what it said.
 */
const loopFields: ReadonlySet<string> = new Set([
  'state',
  'answer',
  'answeredOn',
  'answerNote',
  'answerExpectedOn',
  'copyGivenOn',
  'copies',
  'talkOn',
  'talkPlace',
  'talkParticipants',
  'talkNotes',
  'changedAt',
]);

const handoverBroken = (data: VaultData, after: Handover): string | null => {
  const before = data.handover[after.id];
  if (before === undefined || !wasSent(before))
    return wasSent(after)
      ? 'Eine Übergabe gilt erst als versendet, wenn das Schreiben ausgegeben ist.'
      : recipientBroken(data, before, after);
  if (touches(before, after, loopFields))
    return 'Was versendet wurde, bleibt so lesbar, wie es versendet wurde.';
  return after.state === 'entwurf' || after.state === 'freigegeben'
    ? 'Eine versendete Übergabe wird nicht wieder zum Entwurf.'
    : null;
};

/** Minutes may go out before the letter: what follows them, as a correction, must find whoever got them. */
const recipientBroken = (
  { disclosure }: VaultData,
  before: Handover | undefined,
  after: Handover,
): string | null => {
  if (before === undefined) return null;
  const stays = before.partnerId === after.partnerId && before.personId === after.personId;
  const hasPapers = () =>
    Object.values(disclosure).some(({ handoverId }) => handoverId === after.id);
  return stays || !hasPapers()
    ? null
    : 'An diese Person ist schon ein Papier gegangen. Legen Sie für eine andere Stelle eine neue Übergabe an.';
};

/** What may still change of a consent a disclosure rests on: that it was withdrawn, and what is remarked on it. */
const openFields: ReadonlySet<string> = new Set([
  'withdrawnOn',
  'withdrawnParts',
  'remark',
  'changedAt',
]);

const consentBroken = (data: VaultData, after: Consent, origin: Origin): string | null => {
  const before = data.consent[after.id];
  if (before === undefined) return null;
  if (origin === 'by hand' && !keepsWithdrawals(before, after))
    return 'Ein Widerruf bleibt bestehen. Erfassen Sie eine neue Einwilligung.';
  if (!touches(before, after, openFields)) return null;
  const used = Object.values(data.disclosure).some(({ consentIds }) =>
    consentIds.includes(after.id),
  );
  return used ? 'Auf dieser Einwilligung beruht eine Übermittlung; sie bleibt, wie sie war.' : null;
};

/** What was withdrawn stays so; more may be withdrawn. */
const keepsWithdrawals = (before: Consent, after: Consent): boolean =>
  (before.withdrawnOn === null || before.withdrawnOn === after.withdrawnOn) &&
  before.withdrawnParts.every(
    (part, at) => JSON.stringify(part) === JSON.stringify(after.withdrawnParts[at]),
  );

const touches = <T extends object>(before: T, after: T, free: ReadonlySet<string>): boolean =>
  (Object.keys(after) as (keyof T & string)[]).some(
    (field) => !free.has(field) && JSON.stringify(after[field]) !== JSON.stringify(before[field]),
  );

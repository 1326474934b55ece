import { localDay } from '../calendar/localDay.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { reducedBroken, reducedOfDeletion } from '../disclosure/reducedDisclosures.ts';
import type { Change } from './change.ts';
import { orphanOf } from './orphanOf.ts';
import { recordSchemas } from './recordSchemas.ts';
import { sentBroken } from './sentBroken.ts';
import type { VaultData } from './vaultData.ts';

/**
 * The changes as they may be journaled, or a German sentence saying which rule they break:
 * every record fits its schema, names only records that exist, keeps its case number to itself,
 * and leaves alone what was sent. `now` (ISO instant) becomes the record's `changedAt`.
 * Of several changes of one record only the last counts, so that no rule is judged on what will not be.
 * A deletion that takes disclosures along leaves their reduced form (R 6.7), whoever asked for it.
 */
export const checkChanges = (
  data: VaultData,
  changes: readonly Change[],
  now: string,
): Result<readonly Change[], string> => {
  const stamped = lastOfEach(changes).map((change) => stamp(data, change, now));
  const today = localDay(new Date(now));
  const broken =
    programsOwn(stamped) ??
    reducedBroken(data, stamped, today) ??
    brokenRule(data, stamped, sentBroken(data, stamped, 'by hand'));
  return broken === null
    ? ok([...stamped, ...reducedOfDeletion(data, stamped, today)])
    : fail(broken);
};

/**
 * The rule that taking an action back, or repeating it, would break now, as a German sentence; null when none is.
 * The changes come from the vault's own history: a person deleted by mistake comes back with what was sent.
 */
export const brokenByMove = (data: VaultData, changes: readonly Change[]): string | null =>
  brokenRule(data, changes, sentBroken(data, changes, 'from history'));

const keyOf = (change: Change): string =>
  'drop' in change ? `${change.drop}\n${change.id}` : `${change.put}\n${change.record.id}`;

const lastOfEach = (changes: readonly Change[]): readonly Change[] => [
  ...new Map(changes.map((change) => [keyOf(change), change])).values(),
];

const stamp = (data: VaultData, change: Change, now: string): Change => {
  if ('drop' in change || !('changedAt' in change.record)) return change;
  const before = data[change.put][change.record.id];
  const createdAt =
    before !== undefined && 'createdAt' in before && 'createdAt' in change.record
      ? { createdAt: before.createdAt }
      : {};
  return { put: change.put, record: { ...change.record, ...createdAt, changedAt: now } } as Change;
};

const brokenRule = (
  data: VaultData,
  changes: readonly Change[],
  brokenBySent: string | null,
): string | null =>
  formBroken(changes) ??
  brokenBySent ??
  settingsBroken(data, changes) ??
  caseNumberBroken(data, changes) ??
  orphanOf(data, changes);

/** What only the program itself may write: it must agree with files on the disk. */
const programsOwn = (changes: readonly Change[]): string | null =>
  changes.some(
    (change) =>
      ('drop' in change ? change.drop : change.put) === 'backupPlace' ||
      ('put' in change && (change.put === 'attachment' || change.put === 'template')),
  )
    ? 'Diese Angabe schreibt nur das Programm selbst.'
    : null;

const formBroken = (changes: readonly Change[]): string | null =>
  changes.some(
    (change) => 'put' in change && !recordSchemas[change.put].safeParse(change.record).success,
  )
    ? 'Eine Angabe hat nicht die erwartete Form.'
    : null;

const settingsBroken = (data: VaultData, changes: readonly Change[]): string | null => {
  for (const change of changes) {
    if ('drop' in change && change.drop === 'settings')
      return 'Die Einstellungen können nicht gelöscht werden.';
    if ('drop' in change || change.put !== 'settings') continue;
    const before = data.settings[change.record.id];
    if (before !== undefined && before.practice !== change.record.practice)
      return 'Ein Tresor mit Übungsdaten bleibt einer, und ein eigener bleibt ein eigener.';
  }
  return null;
};

/** Judged on the state after all changes: two new records may not share a number either. */
const caseNumberBroken = (data: VaultData, changes: readonly Change[]): string | null => {
  const numbers = new Map<string, string>();
  const gone = new Set<string>();
  let asked = false;
  for (const change of changes) {
    if ('drop' in change) {
      if (change.drop === 'student') gone.add(change.id);
    } else if (change.put === 'student') {
      const { id, caseNumber } = change.record;
      asked ||= data.student[id]?.caseNumber !== caseNumber;
      if (numbers.has(caseNumber)) return caseNumberTaken;
      numbers.set(caseNumber, id);
      gone.add(id);
    }
  }
  if (!asked) return null;
  const taken = Object.values(data.student).some(
    ({ id, caseNumber }) => !gone.has(id) && numbers.has(caseNumber),
  );
  return taken ? caseNumberTaken : null;
};

const caseNumberTaken = 'Diese Fallnummer ist schon vergeben.';

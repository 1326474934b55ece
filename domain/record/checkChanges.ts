import { fail, ok, type Result } from '../contract/result.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import type { Change } from './change.ts';
import { collections, recordSchemas, type Collection } from './recordSchemas.ts';
import { referencedBy, references } from './references.ts';
import type { VaultData } from './vaultData.ts';

/**
 * The changes as they may be journaled, or a German sentence saying which rule they break:
 * every record fits its schema, names only records that exist, keeps its case number to itself,
 * and leaves alone what was sent. `now` (ISO instant) becomes the record's `changedAt`.
 */
export const checkChanges = (
  data: VaultData,
  changes: readonly Change[],
  now: string,
): Result<readonly Change[], string> => {
  const stamped = changes.map((change) => stamp(data, change, now));
  for (const change of stamped) {
    const broken = brokenBy(data, stamped, change);
    if (broken !== null) return fail(broken);
  }
  const orphan = orphanOf(data, stamped);
  return orphan === null ? ok(stamped) : fail(orphan);
};

const stamp = (data: VaultData, change: Change, now: string): Change => {
  if ('drop' in change || !('changedAt' in change.record)) return change;
  const before = data[change.put][change.record.id];
  const createdAt =
    before !== undefined && 'createdAt' in before && 'createdAt' in change.record
      ? { createdAt: before.createdAt }
      : {};
  return { put: change.put, record: { ...change.record, ...createdAt, changedAt: now } } as Change;
};

const brokenBy = (data: VaultData, changes: readonly Change[], change: Change): string | null => {
  if ('drop' in change) return dropBroken(data, changes, change);
  if (!recordSchemas[change.put].safeParse(change.record).success) {
    return 'Eine Angabe hat nicht die erwartete Form.';
  }
  if (change.put === 'disclosure' || change.put === 'sentLetter') {
    return 'Das Verzeichnis der Übermittlungen entsteht nur beim Versenden.';
  }
  if (change.put === 'student' && caseNumberTaken(data, change.record)) {
    return 'Diese Fallnummer ist schon vergeben.';
  }
  return change.put === 'handover'
    ? handoverBroken(data.handover[change.record.id], change.record)
    : null;
};

const caseNumberTaken = (data: VaultData, student: { id: string; caseNumber: string }): boolean =>
  data.student[student.id]?.caseNumber !== student.caseNumber &&
  Object.values(data.student).some(
    (other) => other.id !== student.id && other.caseNumber === student.caseNumber,
  );

const dropBroken = (
  data: VaultData,
  changes: readonly Change[],
  change: { readonly drop: Collection; readonly id: string },
): string | null => {
  if (change.drop === 'settings') return 'Die Einstellungen können nicht gelöscht werden.';
  if (change.drop !== 'disclosure' && change.drop !== 'sentLetter' && change.drop !== 'handover')
    return null;
  const record = data[change.drop][change.id];
  if (record === undefined || (change.drop === 'handover' && isOpen(record as Handover)))
    return null;
  const withPerson = changes.some(
    (other) => 'drop' in other && other.drop === 'student' && other.id === record.studentId,
  );
  return withPerson ? null : 'Was versendet wurde, bleibt im Verzeichnis der Übermittlungen.';
};

const isOpen = (handover: Handover): boolean =>
  handover.state === 'entwurf' || handover.state === 'freigegeben';

/** What may still change once a handover was sent: the answer and the course of the loop. */
const loopFields: ReadonlySet<string> = new Set([
  'state',
  'answer',
  'answeredOn',
  'answerNote',
  'answerExpectedOn',
  'copies',
  'changedAt',
]);

const handoverBroken = (before: Handover | undefined, after: Handover): string | null => {
  const wasOpen = before === undefined || isOpen(before);
  if (wasOpen) {
    const staysOpen = isOpen(after) || after.state === 'widerrufen';
    return staysOpen
      ? null
      : 'Eine Übergabe gilt erst als versendet, wenn das Schreiben ausgegeben ist.';
  }
  const touched = Object.keys(after).filter(
    (field) =>
      !loopFields.has(field) &&
      JSON.stringify(after[field as keyof Handover]) !==
        JSON.stringify(before[field as keyof Handover]),
  );
  if (touched.length > 0) return 'Was versendet wurde, bleibt so lesbar, wie es versendet wurde.';
  return isOpen(after) ? 'Eine versendete Übergabe wird nicht wieder zum Entwurf.' : null;
};

const orphanOf = (data: VaultData, changes: readonly Change[]): string | null => {
  const after = new Map<string, boolean>();
  for (const change of changes) {
    const key =
      'drop' in change ? `${change.drop}\n${change.id}` : `${change.put}\n${change.record.id}`;
    after.set(key, 'put' in change);
  }
  const exists = (collection: Collection, id: string): boolean =>
    after.get(`${collection}\n${id}`) ?? data[collection][id] !== undefined;
  const pointsNowhere = (collection: Collection, record: object): boolean =>
    referencedBy(collection, record).some(
      (reference) => !exists(reference.collection, reference.id),
    );
  if (changes.some((change) => 'put' in change && pointsNowhere(change.put, change.record))) {
    return 'Ein Eintrag, auf den verwiesen wird, ist nicht mehr vorhanden.';
  }
  const dropped = new Set(changes.flatMap((change) => ('drop' in change ? [change.drop] : [])));
  const left = collections
    .filter((name) => pointsInto(name, dropped))
    .some((name) =>
      Object.values<{ readonly id: string }>(data[name]).some(
        (record) => !after.has(`${name}\n${record.id}`) && pointsNowhere(name, record),
      ),
    );
  return left ? 'Der Eintrag wird an anderer Stelle noch gebraucht.' : null;
};

/** Keeps the cost of a drop from growing with collections that cannot be concerned. */
const pointsInto = (name: Collection, dropped: ReadonlySet<Collection>): boolean =>
  Object.values(references[name] ?? {}).some((target) => dropped.has(target));

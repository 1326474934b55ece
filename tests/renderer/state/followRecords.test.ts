import { describe, expect, test } from 'vitest';
import { failure } from '../../../domain/contract/failure.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import { put, type Commit } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { followRecords } from '../../../renderer/state/followRecords.ts';

const at = '2026-11-22T08:00:00.000Z';
const commit = (seq: number, familyName: string): Commit => {
  const mia = newStudent({ id: 'mia', caseNumber: 'F-0001', createdAt: at });
  return { seq, at, action: 'x', changes: [put('student', { ...mia, familyName })] };
};

/** A vault whose commits the test tells when it likes. */
const source = () => {
  const listeners = new Set<(commit: Commit) => void>();
  return {
    listeners,
    tell: (said: Commit) => listeners.forEach((listener) => listener(said)),
    listen: (listener: (commit: Commit) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

describe('following the records of a vault', () => {
  test('misses no commit that comes while they are on their way, or right after', async () => {
    const { tell, listen } = source();
    const followed = followRecords({
      listen,
      fetch: () => {
        const records = JSON.stringify(emptyVaultData());
        tell(commit(1, 'A'));
        tell(commit(2, 'B'));
        return Promise.resolve(ok(records));
      },
    });
    tell(commit(3, 'C'));
    const { value } = (await followed) as Extract<Awaited<typeof followed>, { ok: true }>;
    expect(value.replica.data.student['mia']?.familyName).toBe('C');
    tell(commit(4, 'D'));
    expect(value.replica.data.student['mia']?.familyName).toBe('D');
    value.stop();
    tell(commit(5, 'E'));
    expect(value.replica.data.student['mia']?.familyName).toBe('D');
  });

  test('leaves no listener behind when the records are refused', async () => {
    const { listeners, listen } = source();
    const refused = await followRecords({
      listen,
      fetch: () => Promise.resolve(fail(failure('not open'))),
    });
    expect(refused.ok).toBe(false);
    expect(listeners.size).toBe(0);
  });
});

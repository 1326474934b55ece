import { localDay } from '../../../domain/calendar/localDay.ts';
import type { Output } from '../../../domain/contract/contract.ts';
import type { Vault } from '../Vault.ts';
import { momentWords } from '../../../domain/words/momentWords.ts';

type Note = Extract<Output<'vault.open'>, { ok: true }>['value']['notes'][number];

/** What is to be said about a vault that has just been opened, the gravest first. */
export const openingNotes = (findings: Vault['findings']): readonly Note[] => {
  const { damaged, incomplete, olderThanSeen, cutWrite, migratedFrom, lastCommitAt } = findings;
  const copies = [...findings.conflictCopies, ...findings.otherHistory];
  const names = damaged.join(', ');
  const upTo = momentWords(lastCommitAt, localDay(new Date()));
  const notes: readonly (Note | false)[] = [
    incomplete && { kind: 'incomplete', detail: upTo },
    olderThanSeen && { kind: 'older than seen', detail: upTo },
    copies.length > 0 && { kind: 'conflict copies', detail: copies.join(', ') },
    damaged.length > 0 && { kind: 'set aside', detail: names },
    cutWrite && { kind: 'cut write', detail: upTo },
    migratedFrom !== undefined && { kind: 'migrated', detail: '' },
  ];
  return notes.filter((note) => note !== false);
};

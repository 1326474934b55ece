import { basename } from 'node:path';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { longestContent } from '../../../domain/draft/draftSchema.ts';
import { importDraftId, type ImportDraft } from '../../../domain/import/importDraft.ts';
import {
  largestList,
  listReadingSchema,
  type ListReading,
} from '../../../domain/import/listReading.ts';
import type { ListRefusal } from '../../../domain/import/listRefusal.ts';
import { startImport } from '../../../domain/import/startImport.ts';
import { put } from '../../../domain/record/change.ts';
import { listRefusalWords } from '../../../domain/words/listWords.ts';
import type { ListJob } from '../../office/officeJob.ts';
import { readChosenFile } from '../attachment/readChosenFile.ts';
import { announce } from './announce.ts';
import { saveFailure } from './failureForWindow.ts';
import type { OfficeLine } from './questions.ts';
import { withVault, type Opened, type ServerDesk, type ShellAnswers } from './ServerDesk.ts';

const unusable = (refusal: ListRefusal): Failure =>
  failure('list unusable', listRefusalWords[refusal]);

type Tables = Extract<ListReading, { kind: 'read' }>;

/** Lets the office read the bytes; what it found comes back on the same line, past the shell. */
const readIn = async (job: ListJob, line: OfficeLine): Promise<Result<Tables, Failure>> => {
  line.postMessage(job);
  const answer = await line.answer();
  if (answer === null) return fail(failure('office failed'));
  const reading = listReadingSchema.parse(answer);
  return reading.kind === 'read' ? ok(reading) : fail(unusable(reading.refusal));
};

/** Whoever works at one school has lists of that one. */
const onlyOwnSchool = ({ vault }: Opened): string | null => {
  const [own, ...others] = Object.values(vault.data.school).filter(({ mine }) => mine);
  return others.length > 0 ? null : (own?.id ?? null);
};

/** Half of what a draft holds: what is settled about the list needs room, too. Many wide tables exceed it by empty cells. */
const longestList = longestContent / 2;

const keep = async (
  desk: ServerDesk,
  opened: Opened,
  { path, tables }: { readonly path: string; readonly tables: Tables },
): Promise<Result<null, Failure>> => {
  const begun = startImport({ ...tables, fileName: basename(path).slice(0, 500) });
  const draft: ImportDraft = { ...begun, schoolId: onlyOwnSchool(opened) };
  const content = JSON.stringify(draft);
  if (content.length > longestList) return fail(unusable('too much text'));
  const changedAt = new Date().toISOString();
  const saved = await opened.vault.append('Liste gelesen', [
    put('draft', { id: importDraftId, studentId: null, content, changedAt }),
  ]);
  if (!saved.ok) return fail(saveFailure(saved.failure));
  await announce(desk)(saved.value);
  return ok(null);
};

/** The answer about lists of young people: read by an office process, kept as a draft. No name in them passes the shell. */
export const listAnswers = (desk: ServerDesk): Pick<ShellAnswers, 'readList'> => ({
  readList: ({ path }, line) =>
    withVault(desk, async (opened) => {
      if (line === undefined) throw new Error('A list is read on a line.');
      // Outside of any turn: behind a slow medium every save, and the lock, would wait.
      const { fs } = desk.around(opened.folder);
      const read = await readChosenFile(fs, path, largestList);
      if (!read.ok) return fail(unusable(read.failure));
      const tables = await readIn({ kind: 'list', bytes: read.value }, line);
      if (!tables.ok) return tables;
      return desk.inTurn(async () =>
        desk.opened === opened
          ? keep(desk, opened, { path, tables: tables.value })
          : fail(failure('not open')),
      );
    }),
});

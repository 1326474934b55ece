import { createHash, randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { put } from '../../../domain/record/change.ts';
import { largestTemplate, type Template } from '../../../domain/template/templateSchema.ts';
import { refusalWords } from '../../../domain/words/templateWords.ts';
import type { Bytes, OfficeCheck } from '../../office/officeJob.ts';
import { readChosenFile } from '../attachment/readChosenFile.ts';
import { announce } from './announce.ts';
import { saveFailure } from './failureForWindow.ts';
import type { VaultQuestions } from './questions.ts';
import { withVault, type Opened, type ServerDesk, type ShellAnswers } from './ServerDesk.ts';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const chosen = async (
  desk: ServerDesk,
  { folder }: Opened,
  path: string,
): Promise<Result<Bytes, Failure>> => {
  const read = await readChosenFile(desk.around(folder).fs, path, largestTemplate);
  return read.ok ? read : fail(failure('template unusable', refusalWords[read.failure]));
};

const kept = async ({ vault }: Opened, templateId: string): Promise<Result<Bytes, Failure>> => {
  const record = vault.data.template[templateId];
  if (record === undefined) return fail(failure('template damaged'));
  const bytes = await vault.attachments.read(record);
  return bytes.ok ? ok(new Uint8Array(bytes.value)) : fail(failure('template damaged'));
};

/** The name a template has in the program is that of its file. */
const nameOf = (path: string): string => basename(path, extname(path)).slice(0, 500) || 'Vorlage';

type Addition = VaultQuestions['addTemplate']['in'];

const add = async (
  desk: ServerDesk,
  { vault }: Opened,
  { templateId, path, uses, bytes }: Omit<Addition, 'sha256'> & { readonly bytes: Bytes },
): Promise<Result<{ templateId: string }, Failure>> => {
  const before = templateId === null ? undefined : vault.data.template[templateId];
  if (templateId !== null && before === undefined) return fail(failure('template damaged'));
  const stored = await vault.attachments.add(bytes);
  if (!stored.ok) return fail(saveFailure(stored.failure));
  const now = new Date().toISOString();
  const record: Template = {
    id: before?.id ?? randomUUID(),
    ...{ name: nameOf(path), ...stored.value, uses: [...uses] },
    ...{ createdAt: before?.createdAt ?? now, changedAt: now },
  };
  const action = before === undefined ? 'Vorlage hinzugefügt' : 'Vorlage ersetzt';
  const saved = await vault.append(action, [put('template', record)]);
  if (!saved.ok) return fail(saveFailure(saved.failure));
  await announce(desk)(saved.value);
  return ok({ templateId: record.id });
};

const changedMeanwhile =
  'Die Datei wurde gerade verändert. Speichern Sie sie in Word und wählen Sie sie noch einmal.';

/** The answers about templates: read from a chosen file, looked into by the office, kept. Their bytes never pass the shell. */
export const templateAnswers = (
  desk: ServerDesk,
): Pick<ShellAnswers, 'readTemplate' | 'addTemplate'> => ({
  readTemplate: (from, line) =>
    withVault(desk, async (opened) => {
      const bytes = await ('path' in from
        ? chosen(desk, opened, from.path)
        : kept(opened, from.templateId));
      if (!bytes.ok) return bytes;
      line?.postMessage({ kind: 'template check', bytes: bytes.value } satisfies OfficeCheck);
      return ok({ sha256: sha256Of(bytes.value) });
    }),
  addTemplate: ({ sha256, ...addition }) =>
    withVault(desk, async (opened) => {
      // Outside of its turn: behind a slow medium every save, and the lock, would wait.
      const read = await chosen(desk, opened, addition.path);
      if (!read.ok) return read;
      const bytes = read.value;
      // What is kept must be what was looked into.
      if (sha256Of(bytes) !== sha256) return fail(failure('template unusable', changedMeanwhile));
      return desk.inTurn(() => add(desk, opened, { ...addition, bytes }));
    }),
});

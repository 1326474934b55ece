import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Attachment } from '../../../domain/consent/attachmentSchema.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { put } from '../../../domain/record/change.ts';
import { prepareFile } from '../../office/saveFile.ts';
import { saveFailureKinds } from '../../office/saveFailure.ts';
import { readScan, type Scan, type ScanFailure } from '../attachment/readScan.ts';
import { announce } from './announce.ts';
import { saveFailure } from './failureForWindow.ts';
import {
  withVault,
  type Opened,
  type ServerDesk,
  type ShellAnswers,
  type WindowAnswers,
} from './ServerDesk.ts';

type ScanAnswers = {
  readonly window: Pick<WindowAnswers, 'scan.read'>;
  readonly shell: Pick<ShellAnswers, 'addScan' | 'describeScan' | 'writeScan'>;
};

const scanFailures = {
  'too large': 'scan too large',
  empty: 'scan unknown',
  'other type': 'scan unknown',
  'not readable': 'scan unreadable',
} as const satisfies Readonly<Record<ScanFailure['kind'], string>>;

const add = async (
  desk: ServerDesk,
  { vault }: Opened,
  { consentId, path, scan }: { consentId: string; path: string; scan: Scan },
): Promise<Result<null, Failure>> => {
  if (vault.data.consent[consentId] === undefined) return fail(failure('rule broken'));
  const stored = await vault.attachments.add(scan.bytes);
  if (!stored.ok) return fail(saveFailure(stored.failure));
  const now = new Date().toISOString();
  const record: Attachment = {
    id: randomUUID(),
    ...{ consentId, type: scan.type, ...stored.value },
    name: basename(path).slice(0, 500),
    ...{ createdAt: now, changedAt: now },
  };
  const saved = await vault.append('Blatt angehängt', [put('attachment', record)]);
  if (!saved.ok) return fail(saveFailure(saved.failure));
  await announce(desk)(saved.value);
  return ok(null);
};

type Read = { readonly record: Attachment; readonly bytes: Uint8Array };

const read = async ({ vault }: Opened, attachmentId: string): Promise<Result<Read, Failure>> => {
  const record = vault.data.attachment[attachmentId];
  if (record === undefined) return fail(failure('scan damaged'));
  const bytes = await vault.attachments.read(record);
  return bytes.ok ? ok({ record, bytes: bytes.value }) : fail(failure('scan damaged'));
};

/** The name of a copy says what it is and from when, not whose it is. */
const copyName = ({ type, createdAt }: Attachment): string =>
  `Einwilligung_${createdAt.slice(0, 10)}.${type === 'jpeg' ? 'jpg' : type}`;

/** The answers about scanned papers: read from a chosen file, shown, copied out. Their bytes never pass the shell. */
export const scanAnswers = (desk: ServerDesk): ScanAnswers => ({
  window: {
    'scan.read': ({ attachmentId }) =>
      withVault(desk, async (opened) => {
        const found = await read(opened, attachmentId);
        if (!found.ok) return found;
        // A copy of its own: what crosses a line must not drag a larger buffer along.
        return ok({ bytes: new Uint8Array(found.value.bytes), type: found.value.record.type });
      }),
  },
  shell: {
    addScan: ({ consentId, path }) =>
      withVault(desk, async (opened) => {
        const scan = await readScan(desk.around(opened.folder).fs, path);
        if (!scan.ok) return fail(failure(scanFailures[scan.failure.kind]));
        return desk.inTurn(() => add(desk, opened, { consentId, path, scan: scan.value }));
      }),
    describeScan: ({ attachmentId }) =>
      withVault(desk, ({ vault }) => {
        const record = vault.data.attachment[attachmentId];
        const known = record === undefined ? fail(failure('scan damaged')) : ok(record);
        return Promise.resolve(known.ok ? ok({ fileName: copyName(known.value) }) : known);
      }),
    writeScan: ({ attachmentId, path }) =>
      withVault(desk, async (opened) => {
        const found = await read(opened, attachmentId);
        if (!found.ok) return found;
        const file = await prepareFile(path, new Uint8Array(found.value.bytes));
        if (!file.ok) return fail(failure(saveFailureKinds[file.failure]));
        const placed = await file.value.place();
        return placed.ok ? ok(null) : fail(failure(saveFailureKinds[placed.failure]));
      }),
  },
});

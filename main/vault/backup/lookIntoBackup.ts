import { dirname } from 'node:path';
import { ok, type Result } from '../../../domain/contract/result.ts';
import type { OpenFailure } from '../store/failures.ts';
import { attachmentsIn, countOf, isPractice, parseState, schoolsIn } from './contents.ts';
import { countAbsent } from './copyAttachments.ts';
import { type BackupRequest, openBackup } from './openBackup.ts';

/** What is in a backup, as shown before anything is restored. */
export type BackupContents = {
  readonly vaultId: string;
  readonly writtenAt: string;
  readonly seq: number;
  readonly schema: number;
  readonly bytes: number;
  readonly counts: {
    readonly students: number;
    readonly notes: number;
    readonly placements: number;
    readonly companies: number;
    readonly handovers: number;
    readonly consents: number;
    readonly attachments: number;
  };
  /** Names of the schools, sorted, so that a stranger's backup is noticed. */
  readonly schools: readonly string[];
  readonly practice: boolean;
  /** How many of the attachments do not lie beside the backup. */
  readonly attachmentsMissing: number;
};

/** Decrypts a backup and tells what is in it; writes nothing. */
export const lookIntoBackup = async (
  request: BackupRequest,
): Promise<Result<BackupContents, OpenFailure>> => {
  const opened = await openBackup(request);
  if (!opened.ok) return opened;
  const { header, dek, plain, bytes } = opened.value;
  dek.fill(0);
  const state = parseState(plain);
  const { vaultId, writtenAt, seq, schema } = header;
  const names = attachmentsIn(state);
  return ok({
    ...{ vaultId, writtenAt, seq, schema, bytes },
    counts: {
      students: countOf(state, 'student'),
      notes: countOf(state, 'note'),
      placements: countOf(state, 'placement'),
      companies: countOf(state, 'company'),
      handovers: countOf(state, 'handover'),
      consents: countOf(state, 'consent'),
      attachments: names.length,
    },
    schools: schoolsIn(state),
    practice: isPractice(state),
    attachmentsMissing: await countAbsent(request.fs, dirname(request.path), names),
  });
};

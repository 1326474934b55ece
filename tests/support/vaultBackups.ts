import { put, type Change } from '../../domain/record/change.ts';
import type { Records } from '../../domain/record/recordSchemas.ts';
import type { AttachmentName } from '../../main/vault/attachment/VaultAttachments.ts';
import { attachmentFileName } from '../../main/vault/attachment/attachmentFile.ts';
import type { Vault } from '../../main/vault/Vault.ts';
import { password, valueOf } from './vaultBuilder.ts';

export const secret = { kind: 'password', text: password } as const;

/** The floor that goes with the cheap derivation of tests. */
export const floor = { memoryKiB: 8, passes: 1, lanes: 1 };

/** A record of an attachment as the engine sees it. */
const attachmentRecord = (id: string, name: AttachmentName): Change =>
  put('attachment', { id, ...name } as unknown as Records['attachment']);

/** Adds a scan with these bytes and the record that names it. */
export const addScan = async (vault: Vault, id: string, bytes: Uint8Array) => {
  const added = valueOf(await vault.attachments.add(bytes));
  const { fileId, sha256 } = added;
  valueOf(await vault.append('Scan hinzugefügt', [attachmentRecord(id, { fileId, sha256 })]));
  return { fileId, sha256, file: attachmentFileName(fileId) };
};

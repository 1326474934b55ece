import type { Result } from '../../../domain/contract/result.ts';
import type { DiskFailure } from '../fs/diskFailure.ts';
import type { SaveFailure } from '../store/failures.ts';

/** How a record names an attachment: the file that holds it, and the hash of what it must hold. */
export type AttachmentName = { readonly fileId: string; readonly sha256: string };

/** Why an attachment cannot be shown. */
export type AttachmentFailure =
  | { readonly kind: 'missing' }
  /** Altered, cut, swapped with another one, or of another vault. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'not readable'; readonly disk: DiskFailure };

/** What an open vault can do with scans that belong to records. */
export type VaultAttachments = {
  /** Writes an encrypted file; the record that names it is saved by the caller, in the same turn. */
  readonly add: (
    bytes: Uint8Array,
  ) => Promise<Result<AttachmentName & { readonly size: number }, SaveFailure>>;
  readonly read: (name: AttachmentName) => Promise<Result<Buffer, AttachmentFailure>>;
  /**
   * Deletes attachment files that neither a record nor `alsoKept` names, and returns how many went.
   * Not to be called between `add` and the saving of the record that names the file.
   */
  readonly dropOrphans: (alsoKept?: ReadonlySet<string>) => Promise<number>;
};

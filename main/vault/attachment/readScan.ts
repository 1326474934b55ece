import { largestAttachment } from '../../../domain/consent/attachmentSchema.ts';
import { attachmentType, type AttachmentType } from '../../../domain/consent/attachmentType.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { type DiskFailure, diskFailure } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';

/** A file that may be attached, and its kind as its first bytes tell. */
export type Scan = { readonly bytes: Uint8Array; readonly type: AttachmentType };

/** Why a file is not taken as a scan. */
export type ScanFailure =
  | { readonly kind: 'too large'; readonly size: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other type' }
  | { readonly kind: 'not readable'; readonly disk: DiskFailure };

/** Reads a file a person chose as a scan; its size is asked before a byte is read. */
export const readScan = async (fs: Fs, path: string): Promise<Result<Scan, ScanFailure>> => {
  try {
    const { size } = await fs.facts(path);
    if (size > largestAttachment) return fail({ kind: 'too large', size });
    const bytes = await fs.read(path);
    // It may have grown in between.
    if (bytes.length > largestAttachment) return fail({ kind: 'too large', size: bytes.length });
    if (bytes.length === 0) return fail({ kind: 'empty' });
    const type = attachmentType(bytes);
    return type === null ? fail({ kind: 'other type' }) : ok({ bytes, type });
  } catch (error) {
    return fail({ kind: 'not readable', disk: diskFailure(error) });
  }
};

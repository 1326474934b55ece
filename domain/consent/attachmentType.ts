import type { attachmentTypeLabels } from './attachmentSchema.ts';

/** The kinds of scans that may be attached. */
export type AttachmentType = keyof typeof attachmentTypeLabels;

/** The first bytes of PDF (ISO 32000-1), JPEG (ITU T.81, start and next marker) and PNG (W3C PNG). */
const firstBytes: readonly (readonly [AttachmentType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/**
 * The kind of a scan as its first bytes tell, or null when it is none that may be attached.
 * The name of a file says nothing: a program may hide behind '.pdf'.
 *
 * @example attachmentType(new TextEncoder().encode('%PDF-1.7')) // 'pdf'
 */
export const attachmentType = (bytes: Uint8Array): AttachmentType | null =>
  firstBytes.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

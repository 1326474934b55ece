import type { Attachment } from '../../../../../domain/consent/attachmentSchema.ts';
import type { VaultData } from '../../../../../domain/record/vaultData.ts';

/** The scans of a consent in the order in which they were attached. */
export const scansOf = (
  { attachment }: Pick<VaultData, 'attachment'>,
  consentId: string,
): readonly Attachment[] =>
  Object.values(attachment)
    .filter((scan) => scan.consentId === consentId)
    .toSorted(
      (one, other) =>
        one.createdAt.localeCompare(other.createdAt) || one.name.localeCompare(other.name, 'de'),
    );

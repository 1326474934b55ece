import { expect, test } from 'vitest';
import type { Attachment } from '../../../domain/consent/attachmentSchema.ts';
import { scansOf } from '../../../renderer/pages/students/consents/scans/scansOf.ts';

const scan = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  id,
  consentId: 'mine',
  name: `${id}.pdf`,
  type: 'pdf',
  size: 1000,
  sha256: '0'.repeat(64),
  fileId: '0'.repeat(64),
  createdAt: '2026-11-20T08:00:00.000Z',
  changedAt: '2026-11-20T08:00:00.000Z',
  ...more,
});

test('the scans of a consent stand in the order in which they were attached, strangers are left out', () => {
  const scans = [
    scan('second', { createdAt: '2026-11-21T08:00:00.000Z' }),
    scan('stranger', { consentId: 'other' }),
    scan('first'),
  ];
  const attachment = Object.fromEntries(scans.map((one) => [one.id, one]));
  expect(scansOf({ attachment }, 'mine').map(({ id }) => id)).toEqual(['first', 'second']);
});

import { mkdtempSync } from 'node:fs';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../domain/calendar/day.ts';
import { largestAttachment } from '../../../../domain/consent/attachmentSchema.ts';
import { newConsent } from '../../../../domain/consent/newConsent.ts';
import { newPartner } from '../../../../domain/partner/newPartner.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { dropWithDependents } from '../../../../domain/record/dropWithDependents.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import { at, kindOf, newVault, person, vaultServer } from '../../../support/vaultServer.ts';

const consent = newConsent({
  id: 'c1',
  studentId: 'mia',
  purpose: 'Übergang',
  recipients: [{ partnerId: 'bbs', personId: null, function: '' }],
  groups: ['person'],
  givenOn: day('2026-11-01'),
  validUntil: day('2027-07-31'),
  createdAt: at,
});

/** A vault with a consent, and a folder with papers beside it. */
const withConsent = async () => {
  const server = await newVault();
  const partner = newPartner({ id: 'bbs', kind: 'bbs', name: 'BBS 1', createdAt: at });
  await server.commit(put('student', person('mia')), put('partner', partner));
  await server.commit(put('consent', consent));
  const papers = mkdtempSync(join(tmpdir(), 'staffelstab-papers-'));
  const paper = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(papers, name);
    await writeFile(path, bytes);
    return path;
  };
  const scansIn = async (folder: string) =>
    (await readdir(folder)).filter((name) => name.endsWith('.sta'));
  /** Attaches a paper and gives the id of its record. */
  const attach = async (name: string, bytes: Uint8Array): Promise<string> => {
    const before = new Set(Object.keys((await server.records()).attachment));
    const path = await paper(name, bytes);
    valueOf(await server.ask('addScan', { consentId: 'c1', path }));
    const id = Object.keys((await server.records()).attachment).find((one) => !before.has(one));
    if (id === undefined) throw new Error('No attachment was recorded.');
    return id;
  };
  return { ...server, papers, paper, attach, scansIn };
};

const text = (start: string, length = 3_000): Uint8Array =>
  Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(length, 'Muster ')]);

const pdf = text('%PDF-1.7\n');
const kinds = [
  ['pdf', 'blatt.pdf', pdf, 'Einwilligung_', '.pdf'],
  ['jpeg', 'foto.jpg', text('\xff\xd8\xff\xe0'), 'Einwilligung_', '.jpg'],
  ['png', 'bild.png', text('\x89PNG\r\n\x1a\n'), 'Einwilligung_', '.png'],
  // The first bytes tell what it is, whatever its name says.
  ['pdf', 'foto.jpg', pdf, 'Einwilligung_', '.pdf'],
] as const;

describe('a scan', () => {
  test.each(kinds)(
    'of kind %s (%s) comes back as it was',
    async (type, name, bytes, start, end) => {
      const { window, ask, attach, records, told, folder } = await withConsent();
      const attachmentId = await attach(name, bytes);
      const read = valueOf(await window['scan.read']({ attachmentId }));
      expect(read.type).toBe(type);
      expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
      expect((await records()).attachment[attachmentId]).toMatchObject({
        ...{ consentId: 'c1', name, type, size: bytes.length },
      });
      expect(told.at(-1)).toMatchObject({ event: 'committed' });
      const { fileName } = valueOf(await ask('describeScan', { attachmentId }));
      expect(fileName.startsWith(start) && fileName.endsWith(end)).toBe(true);
      expect(fileName).not.toMatch(/mia|blatt|foto|bild/iu);
      for (const file of await readdir(folder))
        expect((await readFile(join(folder, file))).includes('Muster Muster')).toBe(false);
    },
  );

  test('is found again the next day', async () => {
    const { home, attach, close } = await withConsent();
    const attachmentId = await attach('blatt.pdf', pdf);
    await close();
    const next = await vaultServer({ home });
    valueOf(await next.open());
    const read = valueOf(await next.window['scan.read']({ attachmentId }));
    expect(Buffer.from(read.bytes).equals(pdf)).toBe(true);
  });

  test('is copied out byte for byte, in the place of an older copy', async () => {
    const { ask, attach, papers, paper } = await withConsent();
    const attachmentId = await attach('blatt.pdf', pdf);
    const path = await paper('kopie.pdf', Buffer.from('alt'));
    valueOf(await ask('writeScan', { attachmentId, path }));
    expect((await readFile(path)).equals(pdf)).toBe(true);
    expect((await readdir(papers)).toSorted()).toEqual(['blatt.pdf', 'kopie.pdf']);
  });

  test('that cannot be copied to a place says why and leaves nothing', async () => {
    const { ask, attach, papers } = await withConsent();
    const attachmentId = await attach('blatt.pdf', pdf);
    const path = join(papers, 'weg', 'kopie.pdf');
    expect(kindOf(await ask('writeScan', { attachmentId, path }))).toBe('place gone');
    expect(await readdir(papers)).toEqual(['blatt.pdf']);
  });

  test('cannot be attached where the vault is only looked at', async () => {
    const { ask, paper, close, open, folder, scansIn } = await withConsent();
    await close();
    valueOf(await open('look'));
    const path = await paper('blatt.pdf', pdf);
    expect(kindOf(await ask('addScan', { consentId: 'c1', path }))).toBe('only looking');
    expect(await scansIn(folder)).toEqual([]);
  });
});

describe('is not attached:', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'scan unknown'],
    ['a text', text('Liebe Frau Müller'), 'scan unknown'],
    ['a Word document', text('PK\x03\x04'), 'scan unknown'],
    ['a program', text('MZ\x90\x00'), 'scan unknown'],
  ])('%s', async (_, bytes, kind) => {
    const { ask, paper, records, folder, scansIn } = await withConsent();
    const before = await records();
    const path = await paper('blatt.pdf', bytes);
    expect(kindOf(await ask('addScan', { consentId: 'c1', path }))).toBe(kind);
    expect(await records()).toEqual(before);
    expect(await scansIn(folder)).toEqual([]);
  });

  test('a file larger than 20 MiB', async () => {
    const { ask, paper, folder, scansIn } = await withConsent();
    const path = await paper('blatt.pdf', pdf);
    await truncate(path, largestAttachment + 1);
    expect(kindOf(await ask('addScan', { consentId: 'c1', path }))).toBe('scan too large');
    expect(await scansIn(folder)).toEqual([]);
  });

  test('a file that is gone', async () => {
    const { ask, papers } = await withConsent();
    const path = join(papers, 'weg.pdf');
    expect(kindOf(await ask('addScan', { consentId: 'c1', path }))).toBe('scan unreadable');
  });

  test('anything to a consent that is not there', async () => {
    const { ask, paper, records, folder, scansIn } = await withConsent();
    const path = await paper('blatt.pdf', pdf);
    expect(kindOf(await ask('addScan', { consentId: 'c2', path }))).toBe('rule broken');
    expect((await records()).attachment).toEqual({});
    expect(await scansIn(folder)).toEqual([]);
  });
});

test('a damaged file of a scan is told as such, shown to nobody and copied nowhere', async () => {
  const { window, ask, attach, folder, papers, scansIn } = await withConsent();
  const attachmentId = await attach('blatt.pdf', pdf);
  const [name = ''] = await scansIn(folder);
  const bytes = await readFile(join(folder, name));
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  await writeFile(join(folder, name), bytes);
  expect(kindOf(await window['scan.read']({ attachmentId }))).toBe('scan damaged');
  const path = join(papers, 'kopie.pdf');
  expect(kindOf(await ask('writeScan', { attachmentId, path }))).toBe('scan damaged');
  expect(await readdir(papers)).toEqual(['blatt.pdf']);
});

test('a scan that is not there is told as one that cannot be shown', async () => {
  const attachmentId = 'unbekannt';
  const { window, ask } = await withConsent();
  expect(kindOf(await window['scan.read']({ attachmentId }))).toBe('scan damaged');
  expect(kindOf(await ask('describeScan', { attachmentId }))).toBe('scan damaged');
});

describe('what was attached', () => {
  test('goes with its consent, whose deletion can be taken back until the vault is locked', async () => {
    const { attach, records, commit, undo, window } = await withConsent();
    const attachmentId = await attach('blatt.pdf', pdf);
    await commit(...dropWithDependents(await records(), 'consent', 'c1'));
    expect((await records()).attachment).toEqual({});
    expect(kindOf(await window['scan.read']({ attachmentId }))).toBe('scan damaged');
    valueOf(await undo());
    expect(kindOf(await window['scan.read']({ attachmentId }))).toBe('ok');
  });

  test.each([['consent', 'c1'] as const, ['student', 'mia'] as const])(
    'leaves no file when its %s was deleted and the vault is locked',
    async (collection, id) => {
      const { attach, records, commit, close, folder, scansIn } = await withConsent();
      await attach('blatt.pdf', pdf);
      await commit(...dropWithDependents(await records(), collection, id));
      expect(await scansIn(folder)).toHaveLength(1);
      await close();
      expect(await scansIn(folder)).toEqual([]);
    },
  );

  test('leaves no file when it was taken from a consent that stays, and the others keep theirs', async () => {
    const { attach, commit, close, open, window, folder, scansIn } = await withConsent();
    const first = await attach('eins.pdf', pdf);
    const second = await attach('zwei.pdf', text('%PDF-1.4\n'));
    await commit(drop('attachment', first));
    await close();
    expect(await scansIn(folder)).toHaveLength(1);
    valueOf(await open());
    expect(kindOf(await window['scan.read']({ attachmentId: second }))).toBe('ok');
  });

  test('stays when its deletion was taken back before the lock', async () => {
    const { attach, records, commit, undo, close, open, window } = await withConsent();
    const attachmentId = await attach('blatt.pdf', pdf);
    await commit(...dropWithDependents(await records(), 'student', 'mia'));
    valueOf(await undo());
    await close();
    valueOf(await open());
    expect(kindOf(await window['scan.read']({ attachmentId }))).toBe('ok');
  });

  test('lies beside every backup that names it', async () => {
    const { attach, backUp, own, scansIn, folder } = await withConsent();
    await attach('blatt.pdf', pdf);
    await backUp();
    expect(await scansIn(own)).toEqual(await scansIn(folder));
  });
});

test('what a lock left without a record is cleared away, and a scan with one stays', async () => {
  const { attach, ask, folder, scansIn, window } = await withConsent();
  const attachmentId = await attach('blatt.pdf', pdf);
  await writeFile(join(folder, `a-${'0'.repeat(32)}.sta`), 'halb');
  valueOf(await ask('clearAway', null));
  expect(await scansIn(folder)).toHaveLength(1);
  valueOf(await window['scan.read']({ attachmentId }));
});

import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { largestAttachment } from '../../domain/consent/attachmentSchema.ts';
import { newConsent } from '../../domain/consent/newConsent.ts';
import { newPartner } from '../../domain/partner/newPartner.ts';
import { put } from '../../domain/record/change.ts';
import { importDraftId } from '../../domain/import/importDraft.ts';
import { filesNamed } from '../../main/vault/attachment/filesNamed.ts';
import { p, templateFile } from '../support/templateFile.ts';
import { valueOf } from '../support/vaultBuilder.ts';
import { at as now, person } from '../support/vaultServer.ts';
import { forgeVault, mila, serverAt } from './forgedVault.ts';
import { holdOpenDialog } from './fileDialogs.ts';
import { importPath, writeList } from './listStory.ts';
import { goTo } from './practice.ts';
import { recordsOf } from './records.ts';
import { slowFile, type SlowFile } from './slowFile.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// Locks that come while a file of somebody else is being taken in: it is then in the vault whole, or not at all.

const home = freshHome();
const folder = join(home, 'Dokumente/Staffelstab-Tresor');
const own = `${folder}-sicherungen`;
const scans = 3;

const largePdf = (): Buffer => {
  const bytes = randomBytes(largestAttachment);
  bytes.write('%PDF-1.7\n');
  return bytes;
};

const consents = `/jugendliche/${mila.id}/einwilligungen`;
const consent = newConsent({
  id: 'einwilligung',
  studentId: mila.id,
  purpose: 'Übergang',
  recipients: [{ partnerId: 'bbs', personId: null, function: '' }],
  groups: ['person'],
  givenOn: day('2026-11-01'),
  validUntil: day('2027-07-31'),
  createdAt: now,
});

let user: TroubleProgram;

/** A vault with a consent and some of the largest scans, and a backup of it. */
const forge = async (): Promise<void> => {
  await forgeVault({ folder });
  const server = await serverAt({ folder });
  valueOf(await server.open());
  const partner = newPartner({ id: 'bbs', kind: 'bbs', name: 'BBS Musterthal', createdAt: now });
  await server.commit(put('partner', partner));
  await server.commit(put('consent', consent));
  const consentId = consent.id;
  const path = join(home, 'vorhanden.pdf');
  for (let scan = 0; scan < scans; scan += 1) {
    writeFileSync(path, largePdf());
    valueOf(await server.ask('addScan', { consentId, path }));
  }
  await server.backUp();
  await server.close();
};

beforeAll(async () => {
  mkdirSync(join(home, 'Dokumente'));
  await forge();
  user = await startProgram(folder, home);
  await user.enter();
});

afterAll(async () => {
  await user.kill();
  rmSync(home, { recursive: true, force: true });
});

const causes = {
  'Strg+L': () => user.page.keyboard.press('Control+l'),
  suspend: () => user.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
} as const;

type Cause = keyof typeof causes;

/** A vault process that hangs is ended by the shell after a while, and leaves its lock behind in the folder. */
const locksLeft = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('lock'));

const lockBy = async (cause: Cause): Promise<void> => {
  expect(locksLeft()).toHaveLength(1);
  await causes[cause]();
  await user.page.getByLabel('Kennwort', { exact: true }).waitFor();
  expect(locksLeft()).toEqual([]);
};

const seenWhole = new Set<string>();

/** Files and records belong together one by one, every new scan can be read, and nothing else lies in the folder. */
const isWhole = async (program = user, at = folder): Promise<void> => {
  const data = await recordsOf(program.page);
  const named = filesNamed((collection) => Object.values(data[collection]));
  const lying = () =>
    readdirSync(at)
      .filter((name) => !/^(s-.*\.stf|j-.*\.stj|lock-\d+|reserve|quarantine)$/u.test(name))
      .toSorted();
  const expected = named.map(({ fileId }) => `a-${fileId.slice(0, 32)}.sta`).toSorted();
  await expect.poll(lying).toEqual(expected);
  for (const { id } of Object.values(data.attachment)) {
    if (program === user && seenWhole.has(id)) continue;
    seenWhole.add(id);
    const read = await program.page.evaluate(
      (attachmentId) => window.staffelstab.ask['scan.read']({ attachmentId }).then(({ ok }) => ok),
      id,
    );
    expect(read, id).toBe(true);
  }
};

const unlockedAt = async (path: string): Promise<void> => {
  await user.enter();
  expect(await user.page.evaluate(() => window.location.hash)).toBe(`#${path}`);
};

const count = async (of: 'attachment' | 'template'): Promise<number> =>
  Object.keys((await recordsOf(user.page))[of]).length;

let slow: SlowFile | null = null;

afterEach(() => {
  slow?.end();
  slow = null;
});

const notAttached = 'Das Blatt wurde nicht angehängt';

describe('a scan of 20 MB that is being attached', () => {
  const attach = async (path: string): Promise<void> => {
    await goTo(user.page, consents);
    await user.choose(path);
    await user.press(/^Blatt anhängen/);
  };

  test.each([
    [0, 'Strg+L'],
    [50, 'suspend'],
    [110, 'Strg+L'],
    [300, 'suspend'],
  ] as const)('for %i ms when %s locks is there whole, or not and said so', async (ms, cause) => {
    const before = await count('attachment');
    const path = join(home, `scan-${ms}.pdf`);
    writeFileSync(path, largePdf());
    await attach(path);
    await user.page.waitForTimeout(ms);
    await lockBy(cause);
    await unlockedAt(consents);
    const isThere = (await count('attachment')) > before;
    await isWhole();
    expect(await user.page.getByText(notAttached).count()).toBe(isThere ? 0 : 1);
  });

  test('from a medium that is too slow is broken off at once, said, and can be repeated', async () => {
    const before = await count('attachment');
    const bytes = largePdf();
    slow = slowFile(join(home, 'langsam.pdf'), bytes);
    await attach(slow.path);
    await user.page.waitForTimeout(500);
    await lockBy('Strg+L');
    await unlockedAt(consents);
    await user.reads(
      notAttached,
      'Alles Gespeicherte ist sicher, und die Datei liegt unverändert, wo sie war. Hängen Sie das Blatt noch einmal an.',
    );
    await user.look('scan-broken-off');
    expect(await count('attachment')).toBe(before);
    await isWhole();
    writeFileSync(join(home, 'schnell.pdf'), bytes);
    await attach(join(home, 'schnell.pdf'));
    await user.reads('Das Blatt ist angehängt');
    expect(await count('attachment')).toBe(before + 1);
    await isWhole();
    await lockBy('suspend');
    await user.enter();
    expect(await user.page.getByText(notAttached).count()).toBe(0);
  });
});

describe('a template that is being added', () => {
  const templates = '/einstellungen/vorlagen';
  const notTaken = 'Die Vorlage wurde nicht übernommen';
  let bytes: Uint8Array;

  const add = async (path: string): Promise<void> => {
    await goTo(user.page, templates);
    await user.choose(path);
    await user.press('Vorlage hinzufügen');
  };

  beforeAll(async () => {
    const long = Array.from({ length: 20_000 }, (_, line) => p(`Zeile ${line} {{Familienname}}`));
    bytes = await templateFile({ body: long.join('') });
  });

  test.each([
    [0, 'suspend'],
    [200, 'Strg+L'],
    [1500, 'suspend'],
  ] as const)('for %i ms when %s locks is there whole, or not and said so', async (ms, cause) => {
    const before = await count('template');
    const path = join(home, `briefkopf-${ms}.docx`);
    writeFileSync(path, bytes);
    await add(path);
    await user.page.waitForTimeout(ms);
    await lockBy(cause);
    await unlockedAt(templates);
    const isThere = (await count('template')) > before;
    await isWhole();
    expect(await user.page.getByText(notTaken).count()).toBe(isThere ? 0 : 1);
  });

  test('from a medium that is too slow is broken off at once, said, and can be repeated', async () => {
    const before = await count('template');
    slow = slowFile(join(home, 'langsam.docx'), bytes);
    await add(slow.path);
    await user.page.waitForTimeout(500);
    await lockBy('suspend');
    await unlockedAt(templates);
    await user.reads(notTaken, 'Wählen Sie die Vorlage noch einmal.');
    await user.look('template-broken-off');
    expect(await count('template')).toBe(before);
    await isWhole();
    writeFileSync(join(home, 'schnell.docx'), bytes);
    await add(join(home, 'schnell.docx'));
    await expect.poll(() => count('template'), { timeout: 20_000 }).toBe(before + 1);
    await isWhole();
  });

  test('keeps nobody from writing, and no word from being kept, while its file is slow', async () => {
    // Read once to be looked into, then again to be kept.
    slow = slowFile(join(home, 'stockend.docx'), bytes, 1);
    await add(slow.path);
    await user.page.waitForTimeout(3000);
    await user.goToMila();
    await user.writeNote('Gespeichert, während die Vorlage stockt.');
    await user.isSaved('Gespeichert, während die Vorlage stockt.');
    await user.note.fill('Noch nicht fertig');
    await lockBy('Strg+L');
    await user.enter();
    await user.reads(notTaken);
    await expect.poll(() => user.note.inputValue()).toBe('Noch nicht fertig');
    await user.note.fill('');
    await isWhole();
  });
});

describe('a list that is being taken over', () => {
  const notRead = 'Die Liste wurde nicht gelesen';
  const people = 400;
  const lines = (heading: string) => [
    'Nachname;Vorname;Geburtsdatum;Klasse',
    ...Array.from({ length: people }, (_, at) => `${heading}${at};Kim;${(at % 28) + 1}.3.2012;8b`),
  ];

  const read = async (path: string): Promise<void> => {
    await goTo(user.page, importPath);
    await user.choose(path);
    await user.press('Liste wählen');
  };
  const rows = () => user.page.getByRole('grid', { name: 'Zeilen der Liste' });
  const isKept = async (): Promise<boolean> =>
    (await recordsOf(user.page)).draft[importDraftId] !== undefined;
  const named = async (heading: string): Promise<number> =>
    Object.values((await recordsOf(user.page)).student).filter(({ familyName }) =>
      familyName.startsWith(heading),
    ).length;
  const giveUp = async (): Promise<void> => {
    await user.press('Verwerfen');
    await user.page.getByRole('button', { name: 'Liste wählen' }).waitFor();
  };

  test.each([
    [0, 'suspend'],
    [60, 'Strg+L'],
    [250, 'suspend'],
    [700, 'Strg+L'],
  ] as const)('for %i ms when %s locks is read whole, or not and said so', async (ms, cause) => {
    const path = join(home, `liste-${ms}.csv`);
    writeList(path, lines('Lesend'));
    await read(path);
    await user.page.waitForTimeout(ms);
    await lockBy(cause);
    await unlockedAt(importPath);
    const isThere = await isKept();
    expect(await user.page.getByText(notRead).count()).toBe(isThere ? 0 : 1);
    if (isThere) {
      await user.page.getByRole('button', { name: `${people} Zeilen übernehmen` }).waitFor();
      await giveUp();
    }
    expect(await named('Lesend')).toBe(0);
    await isWhole();
  });

  test('is not read when a lock came while the dialog stood open', async () => {
    const path = join(home, 'spaet.csv');
    writeList(path, lines('Spät'));
    await goTo(user.page, importPath);
    const answer = await holdOpenDialog(user.app);
    await user.press('Liste wählen');
    await user.page.waitForTimeout(300);
    await lockBy('suspend');
    await answer(path);
    await unlockedAt(importPath);
    await user.reads(notRead);
    expect(await isKept()).toBe(false);
  });

  test('from a medium that is too slow is broken off at once, said, and can be repeated', async () => {
    const bytes = Buffer.from(lines('Langsam').join('\r\n'));
    slow = slowFile(join(home, 'langsam.csv'), Buffer.concat([bytes, Buffer.alloc(100_000, '\n')]));
    await read(slow.path);
    await user.page.waitForTimeout(500);
    await lockBy('Strg+L');
    await unlockedAt(importPath);
    await user.reads(notRead, 'Es wurde nichts daraus übernommen');
    await user.look('list-broken-off');
    expect(await isKept()).toBe(false);
    writeFileSync(join(home, 'schnell.csv'), bytes);
    await read(join(home, 'schnell.csv'));
    await rows().waitFor();
    await giveUp();
  });

  test('and was decided half is there after the lock as it was decided', async () => {
    const path = join(home, 'halb.csv');
    writeList(path, lines('Halb'));
    await read(path);
    await rows().getByRole('row').nth(1).getByRole('checkbox').click();
    await user.page.getByRole('button', { name: `${people - 1} Zeilen übernehmen` }).waitFor();
    // At once: what was just decided is not kept by itself yet.
    await lockBy('Strg+L');
    await unlockedAt(importPath);
    await user.page.getByRole('button', { name: `${people - 1} Zeilen übernehmen` }).waitFor();
    await giveUp();
  });

  test.each([
    [0, 'Strg+L'],
    [40, 'suspend'],
    [120, 'Strg+L'],
    [400, 'suspend'],
    [1200, 'Strg+L'],
  ] as const)(
    'for %i ms after it was confirmed when %s locks is in the files whole, or waits as it was',
    async (ms, cause) => {
      const heading = `Fest${ms}x`;
      const path = join(home, `fest-${ms}.csv`);
      writeList(path, lines(heading));
      await read(path);
      await user.press(`${people} Zeilen übernehmen`);
      await user.page.waitForTimeout(ms);
      await lockBy(cause);
      await user.enter();
      const isDone = (await named(heading)) > 0;
      expect(await named(heading)).toBe(isDone ? people : 0);
      expect(await isKept()).toBe(!isDone);
      if (!isDone) {
        await goTo(user.page, importPath);
        await user.page.getByRole('button', { name: `${people} Zeilen übernehmen` }).waitFor();
        await giveUp();
      }
      await isWhole();
    },
  );
});

const backups = '/einstellungen/sicherungen';
const brokenOff = 'Das Wiederherstellen wurde durch das Sperren unterbrochen';
const done = 'Die Sicherung ist wiederhergestellt';

describe('a backup, from the settings,', () => {
  test('that is being looked into leaves nothing behind when Strg+L locks', async () => {
    await goTo(user.page, backups);
    await user.press(/^Hineinsehen:/);
    await lockBy('Strg+L');
    await unlockedAt(backups);
    await isWhole();
    await user.press(/^Hineinsehen:/);
    await user.page.getByRole('dialog').getByText('Jugendliche').first().waitFor();
    await user.page.keyboard.press('Escape');
    await user.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test.each([
    [10, 'Strg+L'],
    [250, 'suspend'],
    [500, 'Strg+L'],
    [900, 'suspend'],
  ] as const)(
    'that is being restored for %i ms when %s locks gives the older state or the restored one',
    async (ms, cause) => {
      const id = `nach-${ms}`;
      await user.page.evaluate(
        (changes) => window.staffelstab.ask['records.commit']({ action: 'Neu', changes }),
        [put('student', { ...person(id, 7000 + ms), familyName: 'Nachher' })],
      );
      await goTo(user.page, backups);
      await user.press(/^Wiederherstellen:/);
      await user.press('Wiederherstellen und sperren');
      await user.page.waitForTimeout(ms);
      await lockBy(cause);
      await user.page.getByText(brokenOff).or(user.page.getByText(done)).waitFor();
      const isDone = (await user.page.getByText(done).count()) === 1;
      await user.look(isDone ? 'restore-done' : 'restore-broken-off');
      await unlockedAt(backups);
      expect((await recordsOf(user.page)).student[id] === undefined).toBe(isDone);
      await isWhole();
    },
  );

  test('goes back in full when nothing comes in between', async () => {
    await goTo(user.page, backups);
    await user.press(/^Wiederherstellen:/);
    await user.press('Wiederherstellen und sperren');
    await user.reads(done);
    await user.enter();
    seenWhole.clear();
    await isWhole();
  });
});

describe('a backup, at the first start,', () => {
  let fresh: TroubleProgram;
  const suspend = () => fresh.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));

  beforeAll(async () => {
    await user.lock();
    fresh = await startProgram();
  });

  afterAll(async () => {
    await fresh.kill();
    rmSync(fresh.home, { recursive: true, force: true });
  });

  test('is looked into and restored to the end although the PC is suspended meanwhile', async () => {
    const newest = readdirSync(own)
      .filter((name) => name.startsWith('b-'))
      .toSorted()
      .at(-1);
    await fresh.press(/^Sicherung wiederherstellen/);
    await fresh.choose(join(own, newest ?? ''));
    await fresh.press('Datei auswählen');
    await fresh.unlock();
    await suspend();
    await fresh.press('Diesen Stand wiederherstellen');
    await fresh.page.waitForTimeout(300);
    await suspend();
    await fresh.page.keyboard.press('Control+l');
    await fresh.reads(done);
    await fresh.enter();
    const { folder: place } = await fresh.page.evaluate(() =>
      window.staffelstab.ask['session.state']({}),
    );
    const { attachment } = await recordsOf(fresh.page);
    expect(Object.keys(attachment).length).toBeGreaterThanOrEqual(scans);
    await isWhole(fresh, place);
  });
});

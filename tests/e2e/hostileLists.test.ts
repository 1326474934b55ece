import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { importDraftId } from '../../domain/import/importDraft.ts';
import { drop, put } from '../../domain/record/change.ts';
import { newSchool } from '../../domain/school/newSchool.ts';
import { workbookFile } from '../support/workbookFile.ts';
import { person } from '../support/vaultServer.ts';
import { makeCanaries } from './canaries.ts';
import { findOnDisk } from './findOnDisk.ts';
import { forgeVault } from './forgedVault.ts';
import { goTo } from './practice.ts';
import { pidOf } from './processes.ts';
import { commit, recordsOf } from './records.ts';
import { findInMemory, processesUnder } from './scanMemory.ts';
import { slowFile, type SlowFile } from './slowFile.ts';
import { inShell } from './inShell.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// Lists that mean harm, and everything that can come between the reading of a list and its taking over.

const home = freshHome();
const folder = join(home, 'Dokumente/Staffelstab-Tresor');
const importPath = '/jugendliche/uebernehmen';
const { word } = makeCanaries(['family', 'given', 'class']);

let user: TroubleProgram;
let slow: SlowFile | null = null;

beforeAll(async () => {
  mkdirSync(join(home, 'Dokumente'));
  await forgeVault({ folder });
  user = await startProgram(folder, home);
  await user.enter();
});

afterEach(() => {
  slow?.end();
  slow = null;
});

afterAll(async () => {
  await user.kill();
  rmSync(home, { recursive: true, force: true });
});

const students = async (): Promise<readonly string[]> =>
  Object.values((await recordsOf(user.page)).student)
    .map(({ familyName, givenNames }) => `${familyName}, ${givenNames}`)
    .toSorted();

const listAt = (name: string, content: string | Uint8Array): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};

const csv = (...rows: readonly string[]): string =>
  ['Nachname;Vorname;Geburtsdatum;Klasse', ...rows, ''].join('\n');

/** Begins with a list, whether or not one was begun before. */
const read = async (path: string): Promise<void> => {
  await goTo(user.page, importPath);
  await user.choose(path);
  const other = user.page.getByRole('button', { name: 'Andere Liste', exact: true });
  if ((await other.count()) === 0) return user.press('Liste wählen');
  await other.click();
  await user.press('Andere Liste wählen');
};

const takeOver = async (): Promise<void> => {
  await user.press(/Zeilen? übernehmen$/);
  await user.page.getByRole('heading', { level: 1, name: 'Jugendliche' }).waitFor();
};

describe('a file that means harm', () => {
  const begun = 'begonnen.csv';

  beforeAll(async () => {
    await read(listAt(begun, csv('Begonnen;Berta;01.02.2012;8a')));
    await user.reads('1 neue Akte');
  });

  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nachname</t></is></c></row>';
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>';

  test.each<[string, Uint8Array, string]>([
    [
      'a bomb.xlsx',
      workbookFile({ sheets: [{ rows: row.repeat(2_000_000) }] }),
      'wird beim Entpacken ungewöhnlich groß',
    ],
    [
      'an entity.xlsx',
      workbookFile({ sheets: [{}], raw: { 'xl/worksheets/sheet1.xml': entity } }),
      'Die Datei enthält Anweisungen, die in einer Liste nichts zu suchen haben',
    ],
    [
      'all rows of Excel.csv',
      Buffer.from('a;b\n'.repeat(1_048_576)),
      'eine Tabelle mehr als 2.000 Zeilen',
    ],
    ['noise.xlsx', Buffer.from('PK\u0003\u0004 no zip at all'), 'lässt sich nicht als Liste lesen'],
  ])(
    '%s is refused with a sentence, and the list that was begun stays',
    async (name, bytes, why) => {
      await read(listAt(name, bytes));
      await user.reads('Diese Datei lässt sich nicht als Liste lesen', why);
      await user.reads(begun, '1 neue Akte');
      expect(await students()).toEqual(['Sommer, Mila']);
    },
  );

  test('that is gone when it is read is refused with a sentence', async () => {
    await read(join(home, 'weg.csv'));
    await user.reads('Prüfen Sie, ob sie noch dort liegt');
    await user.reads(begun);
  });

  test('is a folder with the name of a list', async () => {
    mkdirSync(join(home, 'ordner.csv'));
    await read(join(home, 'ordner.csv'));
    await user.reads('Die Datei lässt sich nicht lesen.');
  });
});

test('names that are code, and those that are hidden properties, come into the vault as texts', async () => {
  await read(
    listAt(
      'code.csv',
      csv(
        '<img src=x onerror=alert(1)>;<b>Fett</b>;01.01.2012;<script>8a</script>',
        '__proto__;constructor;02.01.2012;__proto__',
        `${'X'.repeat(500)};toString;03.01.2012;8a`,
        '\u202eegnaL;Re\u200fchts;04.01.2012;8a',
      ),
    ),
  );
  await user.reads('4 neue Akten');
  await user.look('names-that-are-code');
  await takeOver();
  expect(await students()).toEqual([
    '<img src=x onerror=alert(1)>, <b>Fett</b>',
    'Sommer, Mila',
    `${'X'.repeat(500)}, toString`,
    '__proto__, constructor',
    'egnaL, Rechts',
  ]);
  expect(await user.page.evaluate(() => 'className' in Object.prototype)).toBe(false);
  await user.page.keyboard.press('Control+z');
  await expect.poll(students).toEqual(['Sommer, Mila']);
  await user.page.keyboard.press('Control+y');
  await expect.poll(async () => (await students()).length).toBe(5);
  await user.page.keyboard.press('Control+z');
  await expect.poll(students).toEqual(['Sommer, Mila']);
});

describe('a list that waits', () => {
  test('takes back a taking over only where no other list was begun since', async () => {
    await read(listAt('eins.csv', csv('Erste;Eva;01.02.2012;8a')));
    await user.reads('1 neue Akte');
    await takeOver();
    await read(listAt('zwei.csv', csv('Zweite;Zoe;01.03.2012;8a')));
    await user.reads('zwei.csv', '1 neue Akte');
    await user.page.getByRole('heading', { level: 1 }).focus();
    await user.page.keyboard.press('Control+z');
    await user.reads('An dieser Stelle wurde inzwischen etwas Neues geschrieben.');
    await user.look('undo-over-another-list');
    expect(await students()).toEqual(['Erste, Eva', 'Sommer, Mila']);
    await user.press('Verwerfen');
    await user.page.getByRole('button', { name: 'Liste wählen' }).waitFor();
    await user.page.keyboard.press('Control+z');
    await expect.poll(students).toEqual(['Sommer, Mila']);
    await user.reads('eins.csv');
  });

  test('keeps what was decided a moment before a lock', async () => {
    await read(listAt('sperre.csv', csv('Links;Lea;01.02.2012;8a', 'Rechts;Rolf;02.02.2012;8a')));
    await user.reads('2 neue Akten');
    await user.page.getByRole('checkbox', { name: /Links, Lea/ }).click();
    await user.lock();
    await user.enter();
    await user.reads('sperre.csv', '1 neue Akte · 1 ausgelassen');
    await takeOver();
    await user.lock();
    await user.enter();
    expect(await students()).toEqual(['Rechts, Rolf', 'Sommer, Mila']);
  });

  test('counts anew when a person is admitted by hand, goes, or is restricted', async () => {
    await read(listAt('hand.csv', csv('Hand;Hanna;01.02.2012;8a', 'Rest;Rosa;02.02.2012;8a')));
    await user.reads('2 neue Akten');
    const hanna = {
      ...person('hanna', 9001),
      ...{ familyName: 'Hand', givenNames: 'Hanna', birthDay: day('2012-02-01') },
    };
    await commit(user.page, [put('student', hanna)]);
    await user.reads('1 neue Akte · 1 unverändert');
    await commit(user.page, [put('student', { ...hanna, birthDay: null, status: 'gesperrt' })]);
    await user.reads('1 neue Akte · 1 ausgelassen');
    await commit(user.page, [drop('student', 'hanna')]);
    await user.reads('2 neue Akten');
  });

  test('is taken over without its class when its school is gone meanwhile', async () => {
    await commit(user.page, [
      put('school', { ...newSchool({ id: 'obs', name: 'Oberschule', form: 'obs' }), mine: true }),
    ]);
    await read(listAt('schule.csv', csv('Schul;Sara;01.02.2012;8a')));
    await user.reads('schule.csv', '1 neue Akte');
    await commit(user.page, [drop('school', 'obs')]);
    await user.reads('Wählen Sie die Schule, damit die Klassen aus der Liste eingetragen werden.');
    await takeOver();
    expect(await students()).toContain('Schul, Sara');
    await user.page.keyboard.press('Control+z');
    await expect.poll(students).not.toContain('Schul, Sara');
    await goTo(user.page, importPath);
    await user.press('Verwerfen');
  });
});

describe('the page of a list', () => {
  const focused = () => user.page.evaluate(() => document.activeElement?.textContent);
  const title = 'Liste übernehmen';

  test('puts the keyboard on its title when the button that was pressed is gone', async () => {
    await goTo(user.page, '/jugendliche');
    await user.press('Liste übernehmen');
    await expect.poll(focused).toBe(title);
    await read(listAt('tasten.csv', csv('Taste;Tim;01.02.2012;8a', 'Sommer;Mila;;8a')));
    await user.reads('tasten.csv');
    await expect.poll(focused).toBe(title);
  });

  test('takes rows off by the tick in the head in the view that is shown, and in no other', async () => {
    const head = user.page.getByRole('checkbox', { name: 'Alle auswählen' });
    await user.reads('1 neue Akte · 1 unverändert');
    await head.click();
    await user.reads('1 unverändert · 1 ausgelassen');
    await head.click();
    await user.reads('1 neue Akte · 1 unverändert');
    await user.page.getByText('Zu klären (0)').click();
    await user.reads('Keine solche Zeile');
    await user.page.getByText('Alle (2)').click();
    await user.reads('1 neue Akte · 1 unverändert');
  });

  test('keeps rows within reach at 200 %', async () => {
    const zoom = (factor: number) =>
      inShell(
        user.app,
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
        factor,
      );
    await zoom(2);
    const height = () =>
      user.page.getByRole('grid').evaluate((grid) => grid.parentElement?.clientHeight ?? 0);
    await expect.poll(height).toBeGreaterThan(100);
    await user.page.getByRole('row').nth(2).click();
    await user.page.getByRole('complementary', { name: 'Zeile 3' }).waitFor();
    await zoom(1);
    await user.press('Verwerfen');
    await expect.poll(focused).toBe(title);
  });
});

describe('a list that is being read', () => {
  const slowList = (name: string): string => {
    slow = slowFile(join(home, name), Buffer.from('x'.repeat(200_000)));
    return slow.path;
  };

  test('from a slow medium gives way to Strg+L, which is said', async () => {
    await read(slowList('langsam.csv'));
    await user.page.waitForTimeout(500);
    await user.lock();
    await user.enter();
    await user.look('reading-broken-off');
    await user.reads('Die Liste wurde nicht gelesen');
  });

  test('is refused with a sentence when the process that was to read it has ended', async () => {
    await read(slowList('buero.csv'));
    await user.page.waitForTimeout(500);
    process.kill(await pidOf(user.app, 'Staffelstab Office'), 'SIGKILL');
    slow?.end();
    slow = null;
    await user.reads('Das Lesen ist an dieser Datei gescheitert.');
    expect((await recordsOf(user.page)).draft[importDraftId]).toBeUndefined();
  });

  test('leaves the vault as it was when the vault process ends', async () => {
    await read(slowList('tresor.csv'));
    await user.page.waitForTimeout(500);
    process.kill(await pidOf(user.app, 'Staffelstab Tresor'), 'SIGKILL');
    await user.page.getByLabel('Kennwort', { exact: true }).waitFor();
    await user.look('vault-process-gone');
    await user.enter();
    await user.page.getByRole('button', { name: 'Liste wählen' }).waitFor();
    expect((await recordsOf(user.page)).draft[importDraftId]).toBeUndefined();
  });
});

test('no name of a list is left outside the vault after a lock', async () => {
  const path = listAt('namen.csv', csv(`${word.family};${word.given};01.02.2012;${word.class}`));
  await read(path);
  await user.reads('1 neue Akte');
  rmSync(path);
  const names = [word.family, word.given, word.class];
  const running = processesUnder(await user.app.evaluate(() => process.pid));
  const inMemory = (processes: typeof running): readonly string[] =>
    names.flatMap((name) => findInMemory(processes, name).map(({ role }) => `${role}: ${name}`));
  const shell = running.filter(({ role }) => role === 'main');
  expect(shell).toHaveLength(1);
  expect(inMemory(shell)).toEqual([]);
  await takeOver();
  await user.lock();
  expect(findOnDisk(home, names)).toEqual([]);
  const [{ pid }] = shell as [(typeof shell)[0]];
  expect(inMemory(processesUnder(pid))).toEqual([]);
  await user.enter();
  expect(await students()).toContain(`${word.family}, ${word.given}`);
});

test('a vault that is only looked into takes nothing from a list', async () => {
  await user.lock();
  await user.kill();
  writeFileSync(
    join(folder, 'lock-000099'),
    JSON.stringify({
      ...{ pid: 7, host: 'BUERO-7', bootId: 'x', token: 'fremd' },
      since: new Date(Date.now() - 600_000).toISOString(),
    }),
  );
  user = await startProgram(folder, home);
  await user.unlock();
  await user.press('Nur hineinsehen');
  await user.isOpen();
  await read(listAt('hineinsehen.csv', csv('Nur;Nina;01.02.2012;8a')));
  await user.reads('Es wurde nichts gespeichert und nichts verändert.');
  await user.look('only-looking');
  expect(Object.keys((await recordsOf(user.page)).draft)).toEqual([]);
});

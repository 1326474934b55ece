import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldCodes } from '../../domain/handover/fieldCatalogue.ts';
import { transferLetter } from '../../domain/letter/transferLetter.ts';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { texts, today } from '../domain/letter/exampleCase.ts';
import { matrixCases, type MatrixCase } from './releaseMatrix.ts';
import { knownFields, releasedBy } from './releaseOracle.ts';

/** Which field a row of a letter belongs to, by what stands at its head. */
const fieldAtHead: readonly (readonly [RegExp, string])[] = [
  [/^(Familienname|Vorname)$/, 'name'],
  [/^Geburtsdatum$/, 'geburtsdatum'],
  [/^Geschlecht$/, 'geschlecht'],
  [/^Anschrift$/, 'anschrift'],
  [/^(Telefon|E-Mail)$/, 'kontakt'],
  [/^(Geburtsort|Staatsangehörigkeit)$/, 'herkunft'],
  [/^(Deutschkenntnisse|Herkunftssprache|In Deutschland seit)$/, 'sprache'],
  [/^Mutter$/, 'erziehungsberechtigte'],
  [/^Sorgerecht$/, 'sorgerecht'],
  [/^Betreuende Stelle$/, 'betreuende_stelle'],
  [/^Schulform$/, 'schulform'],
  [/^(Schule|Klasse|Schulbesuchsjahre|Verlässt die Schule zum)$/, 'schule'],
  [/^(Klassenleitung|Berufliche Orientierung)$/, 'ansprechpersonen'],
  [/^Schulpflicht$/, 'schulpflicht'],
  [/^Voraussichtlicher Abschluss$/, 'abschluss_voraussichtlich'],
  [/^Erreichter Abschluss$/, 'abschluss_erreicht'],
  [/^Noten$/, 'noten'],
  [/^Fehlzeiten$/, 'fehlzeiten'],
  [/^Schullaufbahn$/, 'schullaufbahn'],
  [/^(Berufswunsch|Plan B)$/, 'berufswunsch'],
  [/^(Interessen|Stärken|Kompetenzprofil)$/, 'staerken'],
  [/^Praktikum$/, 'praktika'],
  [/^Praxistage$/, 'praxistage'],
  [/^(Bewerbungen|Bewerbungsunterlagen)$/, 'bewerbungen'],
  [/^(Berufsberatung|Bescheinigung darüber)$/, 'berufsberatung'],
  [/^Mobilität$/, 'mobilitaet'],
  [/^(Sprachen und IT|Ehrenamt)$/, 'kenntnisse'],
  [/^Unterstützungsbedarf$/, 'foerderbedarf'],
  [/^Förderplan$/, 'foerderplan'],
  [/^Nachteilsausgleich$/, 'nachteilsausgleich'],
  [/^(Reha-Status|Gutachten der Agentur für Arbeit|Schwerbehinderung|Schulbegleitung)$/, 'reha'],
  [/^Bisherige Unterstützung$/, 'bisherige_hilfe'],
  [/^(Was sich bewährt hat|Was den Übergang erschwert)$/, 'was_hilft'],
  [/^Lebenssituation$/, 'situation'],
  [/^Gespräch am /, 'notizen'],
  [/^(Geplanter Anschluss|Ort des Anschlusses|Beginn|Stand)$/, 'anschluss'],
  [/^Vereinbarung$/, 'vereinbarungen'],
  [/^(Übergabegespräch|Beteiligte)$/, 'gespraech'],
];

type Read = Readonly<Record<string, { readonly heads: string[]; readonly text: string }>>;

/** Another program than ours reads the files: python-docx, one process for all. */
const readAll = (paths: readonly string[]): Promise<Read> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'readLetters.py');
    const reader = spawn('/usr/bin/python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    reader.stdout.on('data', (part: Buffer) => parts.push(part));
    reader.once('error', reject);
    reader.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as Read);
      else reject(new Error(`The reader ended with ${code}.`));
    });
    reader.stdin.end(paths.join('\n'));
  });

const fieldsIn = (heads: readonly string[]): readonly string[] => [
  ...new Set(
    heads.map((head) => fieldAtHead.find(([shape]) => shape.test(head))?.[1] ?? `? ${head}`),
  ),
];

const marksIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/Marke-([a-z_]+)/g)].map(([, field]) => field ?? '')),
];

let folder = '';
let cases: readonly MatrixCase[] = [];
let read: Read = {};

const fileOf = (index: number): string => join(folder, `${index}.docx`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matrix-'));
  cases = matrixCases();
  const written: string[] = [];
  for (const [index, { given }] of cases.entries()) {
    const letter = transferLetter(given, { texts, today });
    if (!letter.ok) continue;
    await writeFile(fileOf(index), await writePaper(letter.value));
    written.push(fileOf(index));
  }
  read = await readAll(written);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the rules of the matrix know every field of the catalogue', () => {
  expect([...knownFields].toSorted()).toEqual([...fieldCodes].toSorted());
});

test('each written letter of the matrix holds exactly the fields the rules allow', () => {
  const wrong = cases.flatMap(({ name, rules }, index) => {
    const found = fieldsIn(read[fileOf(index)]?.heads ?? []).toSorted();
    const allowed = releasedBy(rules).toSorted();
    return JSON.stringify(found) === JSON.stringify(allowed) ? [] : [{ name, found, allowed }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(cases).toHaveLength(7 * 2 * 12 * 4 * 2);
});

test('no word of a field stands anywhere in a letter that may not hold the field', () => {
  const leaks = cases.flatMap(({ name, rules }, index) => {
    const allowed = releasedBy(rules);
    const found = marksIn(read[fileOf(index)]?.text ?? '');
    return found.filter((field) => !allowed.includes(field)).map((field) => `${name}: ${field}`);
  });
  expect(leaks.slice(0, 10)).toEqual([]);
});

test('the matrix has letters with few and with many fields, and cases in which nothing may go', () => {
  const sizes = cases.map(({ rules }) => releasedBy(rules).length);
  expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(50);
  expect(sizes.filter((size) => size > 25).length).toBeGreaterThan(50);
  expect(Object.keys(read)).toHaveLength(sizes.filter((size) => size > 0).length);
});

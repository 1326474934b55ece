import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import { sendList } from '../../../domain/disclosure/sendList.ts';
import {
  fieldCatalogue,
  fieldCodes,
  type FieldCode,
} from '../../../domain/handover/fieldCatalogue.ts';
import { handoverCase } from '../../../domain/handover/handoverCase.ts';
import { basisLabels, type Basis } from '../../../domain/handover/handoverSchema.ts';
import { factValue } from '../../../domain/letter/factValue.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { handoverList, lettersByRecipient } from '../../../domain/sheet/handoverList.ts';
import { handoverListColumns } from '../../../domain/sheet/handoverListColumns.ts';
import { admit, begin, consentOf, emptyWorld, settle } from '../handover/severalWorld.ts';
import { texts, today } from '../letter/exampleCase.ts';

const at = '2027-05-12T09:00:00.000Z';
const sha256 = 'a'.repeat(64);

/** Sends the letter of a handover by the product's own rules; false when it may not go out. */
const send = (data: VaultData, id: string): boolean => {
  const given = handoverCase(data, data.handover[id]!)!;
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) return false;
  const ids = { disclosure: `${id}-d`, letter: `${id}-l`, followUp: `${id}-f` };
  const sending = { today, at, channel: 'post', format: 'word', sha256, ids } as const;
  const { fileName } = letter.value;
  apply(data, sendHandover(given, { ...sending, plan: letter.value, fileName }));
  return true;
};

const listOf = (data: VaultData) => {
  const ids = Object.keys(data.handover);
  const options = { today, practice: false, institution: 'Oberschule', userName: 'Jana Brandt' };
  return handoverList(data, ids, options);
};

/** The rows of the list as header and value, empty cells left out. */
const rowsOf = (data: VaultData): readonly Readonly<Record<string, unknown>>[] => {
  const [table] = listOf(data).sheets[0]!.tables;
  return table!.rows.map((row) =>
    Object.fromEntries(
      table!.columns.flatMap(({ header }, index) =>
        row[index] === '' || row[index] === null ? [] : [[header, row[index]]],
      ),
    ),
  );
};

const everyField = { basis: 'andere', basisNote: 'Grundlage', fields: [...fieldCodes] } as const;

describe('the list of letters', () => {
  test('ends with what the recipient answers, and says so', () => {
    const data = emptyWorld();
    admit(data, 'a');
    begin(data, 'a', { ...everyField, fields: ['name'] });
    send(data, 'a-handover');
    const [sheet] = listOf(data).sheets;
    const [table] = sheet!.tables;
    expect(table!.columns.slice(-2).map(({ header, filledIn }) => [header, filledIn])).toEqual([
      ['Angekommen', { kind: 'choice', answers: ['ja', 'nein', 'anderer Weg'] }],
      ['am', { kind: 'day' }],
    ]);
    expect(table!.rows.map((row) => row.slice(-2))).toEqual([[null, null]]);
  });

  test('holds a row for each letter, sorted by name, with what the letter told', () => {
    const data = emptyWorld();
    admit(data, 'a', { familyName: 'Öztürk', nameParticle: '' });
    admit(data, 'b', { familyName: 'Zeller', nameParticle: '' });
    admit(data, 'c', { familyName: 'Adler', nameParticle: '' });
    for (const id of ['a', 'b', 'c']) {
      begin(data, id, { ...everyField, fields: [...fieldCodes] });
      expect(send(data, `${id}-handover`)).toBe(true);
    }
    const rows = rowsOf(data);
    expect(rows.map((row) => row['Familienname'])).toEqual(['Adler', 'Öztürk', 'Zeller']);
    expect(rows[0]).toMatchObject({
      Zeichen: 'F-c',
      Vorname: 'Mia Sophie (Rufname Mia)',
      Geburtsdatum: '2010-03-14',
      Klasse: '10b, Schuljahr 2026/2027',
      'Geplanter Anschluss': expect.stringContaining('Holztechnik') as string,
      Beginn: '2027-08-19',
      Schreiben: 'Uebergabe_2027-05-12_F-c.docx',
    });
  });

  test('leaves the cell of a field empty that a letter did not tell, and a column nobody has out', () => {
    const data = emptyWorld();
    admit(data, 'a');
    admit(data, 'b');
    begin(data, 'a', { ...everyField, fields: ['name', 'kontakt'] });
    begin(data, 'b', { ...everyField, fields: ['name'] });
    for (const id of ['a', 'b']) send(data, `${id}-handover`);
    const [one, other] = rowsOf(data);
    expect(one).toMatchObject({ Telefon: '0151 5550123' });
    expect(other).not.toHaveProperty('Telefon');
    const { columns } = listOf(data).sheets[0]!.tables[0]!;
    const headers = columns
      .filter(({ filledIn }) => filledIn === undefined)
      .map(({ header }) => header);
    expect(headers).toEqual(['Zeichen', 'Familienname', 'Vorname', 'Telefon', 'Schreiben']);
  });

  test('tells what was sent, not what was changed since', () => {
    const data = emptyWorld();
    admit(data, 'a');
    begin(data, 'a', { ...everyField, fields: ['name', 'kontakt'] });
    send(data, 'a-handover');
    apply(data, [put('student', { ...data.student['a']!, phone: '05522 999' })]);
    expect(rowsOf(data)[0]).toMatchObject({ Telefon: '0151 5550123' });
  });

  test('is confidential, names its recipient and its day, and nobody in the name of its file', () => {
    const data = emptyWorld();
    admit(data, 'a');
    begin(data, 'a', { ...everyField, fields: ['name'] });
    send(data, 'a-handover');
    const plan = listOf(data);
    expect(plan).toMatchObject({
      fileName: 'Uebergabeliste_2027-05-12_bbs.xlsx',
      title: 'Übergabeliste',
      confidentiality: 'vertraulich',
      asOf: today,
    });
    expect(plan.sheets[0]?.lines).toEqual([
      { label: 'Stand', text: '12.05.2027' },
      {
        label: 'Für',
        text: 'Frau Dr. Anna Weiß, Beratungslehrkraft, Berufsbildende Schulen II',
      },
      { label: 'Von', text: 'Jana Brandt, Oberschule' },
      { label: 'Vertraulich', text: 'nur für die genannte Stelle, zu den Schreiben' },
      {
        label: 'Bitte ausfüllen',
        text: '„Angekommen“ und „am“; die Zellen nennen die möglichen Antworten. Geben Sie die Liste danach zurück.',
      },
    ]);
  });

  test('has only columns of master and school data: what is entrusted stands in no list', () => {
    const tiers = handoverListColumns.flatMap(({ field }) =>
      field === null ? [] : [fieldCatalogue[field].tier as string],
    );
    expect(new Set(tiers)).toEqual(new Set(['A', 'B']));
  });

  test('is one for each recipient', () => {
    const data = emptyWorld();
    settle(data, 'other', 'bbs');
    for (const id of ['a', 'b', 'c']) admit(data, id);
    begin(data, 'a', { ...everyField, fields: ['name'] });
    begin(data, 'b', {
      ...everyField,
      ...{ fields: ['name'], partnerId: 'other', personId: 'other-person' },
    });
    begin(data, 'c', { ...everyField, fields: ['name'] });
    send(data, 'a-handover');
    send(data, 'b-handover');
    const groups = lettersByRecipient(data, Object.keys(data.handover));
    expect(groups).toEqual([['a-handover'], ['b-handover']]);
  });
});

const scenario = fc.array(
  fc.record({
    fields: fc.subarray([...fieldCodes], { minLength: 1 }),
    groups: fc.subarray(Object.keys(dataGroupLabels) as DataGroup[], { minLength: 1 }),
    basis: fc.constantFrom(...(Object.keys(basisLabels) as Basis[])),
    withdrawn: fc.boolean(),
    addressBlocked: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

const fieldByHeader = new Map(handoverListColumns.map(({ column, field }) => [column.key, field]));

test('no cell holds anything whose field the disclosure of that person does not name', () => {
  let cells = 0;
  fc.assert(
    fc.property(scenario, (persons) => {
      const data = emptyWorld();
      for (const [index, given] of persons.entries()) {
        const id = `p${index}`;
        admit(data, id, { addressBlocked: given.addressBlocked });
        consentOf(data, id, { groups: given.groups, withdrawnOn: given.withdrawn ? today : null });
        begin(data, id, { fields: given.fields, basis: given.basis, basisNote: 'Grundlage' });
        send(data, `${id}-handover`);
      }
      const letters = Object.values(data.disclosure);
      const [table] = listOf(data).sheets[0]!.tables;
      expect(table!.rows).toHaveLength(letters.length);
      const sending = { at, channel: 'post', fileName: 'Liste.xlsx', sha256 } as const;
      let made = 0;
      const handoverIds = Object.keys(data.handover);
      apply(data, sendList(data, { ...sending, handoverIds, newId: () => `list${(made += 1)}` }));
      const of = (number: unknown, document: Disclosure['document']) =>
        Object.values(data.disclosure).find(
          (one) => one.document === document && data.student[one.studentId]?.caseNumber === number,
        );
      for (const row of table!.rows) {
        const told = new Set<FieldCode>();
        for (const [index, { key }] of table!.columns.entries()) {
          const field = fieldByHeader.get(key) ?? null;
          if (field === null || row[index] === '' || row[index] === null) continue;
          cells += 1;
          told.add(field);
          expect(of(row[0], 'uebergabe')?.fields).toContain(field);
        }
        expect(of(row[0], 'liste')?.fields.toSorted()).toEqual([...told].toSorted());
      }
    }),
    { numRuns: 400 },
  );
  expect(cells).toBeGreaterThan(1000);
});

describe('the value of a fact', () => {
  const labels = ['Schule', 'Klasse'];

  test.each([
    ['Schule: OBS\nKlasse: 9a', 'Schule', 'OBS'],
    ['Schule: OBS\nKlasse: 9a', 'Klasse', '9a'],
    ['Schule: OBS\nAußenstelle', 'Schule', 'OBS\nAußenstelle'],
    ['Schule: OBS', 'Klasse', ''],
    ['', 'Schule', ''],
    ['Schule: OBS: Nord', 'Schule', 'OBS: Nord'],
  ])('of %j under %s is %j', (fact, label, value) => {
    expect(factValue(fact, label, labels)).toBe(value);
  });
});

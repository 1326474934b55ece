import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import type { NewVaultData } from '../../../domain/record/vaultData.ts';
import { sheetRowsAsText } from '../../../domain/sheet/cellText.ts';
import { everydayColumns, transitionColumns } from '../../../domain/sheet/transitionColumns.ts';
import {
  transitionOverview,
  type TransitionOptions,
} from '../../../domain/sheet/transitionOverview.ts';
import { newGuardian } from '../../../domain/student/newRelated.ts';
import { withCanaries } from './canaries.ts';
import { allOptions, overviewWorld } from './overviewWorld.ts';

const at = '2026-09-01T08:00:00Z';

/** The rows of the list as objects by column key, in German text. */
const listOf = (data: NewVaultData, given: Partial<TransitionOptions> = {}) => {
  const plan = transitionOverview(data, { ...allOptions, ...given }).plan;
  const keys = plan.sheets[1]?.tables[0]?.columns.map(({ key }) => key) ?? [];
  const rows = sheetRowsAsText(plan)[1]?.tables[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index]])));
};

const namesOf = (data: NewVaultData, given: Partial<TransitionOptions> = {}) =>
  listOf(data, given).map(({ pupil }) => pupil);

const lineOf = (data: NewVaultData, label: string, given: Partial<TransitionOptions> = {}) =>
  transitionOverview(data, { ...allOptions, ...given }).plan.sheets[1]?.lines.find(
    (line) => line.label === label,
  )?.text;

const countsOf = (data: NewVaultData, table: number) =>
  sheetRowsAsText(transitionOverview(data, allOptions).plan)[0]?.tables[table];

describe('who is in the overview', () => {
  test.each([
    ['2026-07-31', false],
    ['2026-08-01', true],
    ['2027-07-31', true],
    ['2027-08-01', false],
    [null, false],
  ])('leaving on %s is in the school year 2026/2027: %s', (leavesOn, expected) => {
    const { data, person } = overviewWorld();
    person({ leavesOn: leavesOn === null ? null : day(leavesOn) });
    expect(listOf(data).length === 1).toBe(expected);
  });

  test('schools and classes narrow the list, and the sheet says so', () => {
    const { data, person } = overviewWorld();
    person({ familyName: 'Eins' }, { schoolId: 'obs', className: '9a' });
    person({ familyName: 'Zwei' }, { schoolId: 'obs', className: '9b' });
    person({ familyName: 'Drei' }, { schoolId: 'igs', className: '9a' });
    expect(namesOf(data, { schoolIds: ['obs'], classNames: ['9a'] })).toEqual(['Eins, Person1']);
    expect(lineOf(data, 'Auswahl', { schoolIds: ['obs'], classNames: ['9a'] })).toBe(
      'Abgang im Schuljahr 2026/2027 · Oberschule Musterthal · Klasse 9a',
    );
  });

  test('someone without any enrolment is listed with "nicht erfasst", not lost', () => {
    const { data, person } = overviewWorld();
    const id = person({ familyName: 'Ohneschule' });
    data.enrolment = {};
    expect(listOf(data)).toMatchObject([
      {
        pupil: `Ohneschule, ${data.student[id]?.givenNames}`,
        class: 'nicht erfasst',
        school: 'nicht erfasst',
      },
    ]);
  });

  test('the order is school, class by number, name', () => {
    const { data, person } = overviewWorld();
    person({ familyName: 'Beier' }, { className: '10a' });
    person({ familyName: 'Ahrens' }, { className: '10a' });
    person({ familyName: 'Zander' }, { className: '9b' });
    person({ familyName: 'Igel' }, { schoolId: 'igs', className: '10c' });
    expect(namesOf(data).map((name) => name?.split(',')[0])).toEqual([
      'Igel',
      'Zander',
      'Ahrens',
      'Beier',
    ]);
  });

  test.each([{ objection: true }, { status: 'gesperrt' as const }])(
    'who objected or is restricted (%o) is neither listed nor counted, only mentioned',
    (given) => {
      const { data, person } = overviewWorld();
      person(given);
      person();
      expect(listOf(data)).toHaveLength(1);
      expect(countsOf(data, 0)?.total?.[1]).toBe('1');
      expect(lineOf(data, 'Nicht aufgeführt')).toBe(
        '1 Person mit Widerspruch oder eingeschränkter Verarbeitung',
      );
    },
  );
});

describe('Auskunftssperre', () => {
  const twoSchools = () => {
    const world = overviewWorld();
    world.person({ familyName: 'Offen' }, { schoolId: 'obs' });
    world.person({ familyName: 'Weit' }, { schoolId: 'igs' });
    const id = world.person({ familyName: 'Aaaa', addressBlocked: true }, { schoolId: 'obs' });
    world.destination(id, { institution: 'BBS Musterthal' });
    return world;
  };

  test('suppresses school, class and institution and stands at the end of the list', () => {
    const rows = listOf(twoSchools().data);
    expect(rows.map(({ pupil }) => pupil?.split(',')[0])).toEqual(['Weit', 'Offen', 'Aaaa']);
    expect(rows[2]).toMatchObject({
      school: 'gesperrt',
      class: 'gesperrt',
      institution: 'gesperrt',
    });
    expect(JSON.stringify(rows[2])).not.toContain('Musterthal');
  });

  test('leaves the person out where the list itself tells the school', () => {
    const { data } = twoSchools();
    expect(namesOf(data, { schoolIds: ['obs'] })).toEqual(['Offen, Person1']);
    expect(lineOf(data, 'Nicht aufgeführt', { schoolIds: ['obs'] })).toBe(
      '1 Person mit Auskunftssperre (in den Zahlen enthalten)',
    );
  });

  test('leaves the person out where there is only one school', () => {
    const { data, person } = overviewWorld();
    person({ familyName: 'Offen' });
    person({ familyName: 'Aaaa', addressBlocked: true });
    expect(namesOf(data)).toEqual(['Offen, Person1']);
  });

  test('gives way to a confirmation for this one output', () => {
    const rows = listOf(twoSchools().data, { showBlockedPlaces: true });
    expect(rows.find(({ pupil }) => pupil?.startsWith('Aaaa'))).toMatchObject({
      school: 'OBS',
      institution: 'BBS Musterthal',
    });
  });
});

describe('what stands in a row', () => {
  test('all twenty columns of a well kept record', () => {
    const { data, person, destination, consent } = overviewWorld();
    const id = person({
      familyName: 'Heide',
      nameParticle: 'von der',
      givenNames: 'Mia Sophie',
      callName: 'Mia',
      birthDay: day('2011-03-14'),
      expectedDegree: 'sek1_rsa',
      achievedDegree: null,
      wishes: [{ occupation: 'Tischlerin', field: 'Holztechnik' }],
      planB: 'FSJ',
    });
    destination(id, {
      institution: 'Tischlerei Beispiel',
      detail: 'Möbelbau',
      status: 'nachweis',
      proof: 'vertrag',
      proofOn: day('2026-11-02'),
      startsOn: day('2027-08-01'),
    });
    destination(id, { kind: 'tatsaechlich', code: 'bgy' });
    consent(id);
    data.followUp['f1'] = {
      ...newFollowUp({
        id: 'f1',
        dueOn: day('2026-12-01'),
        text: 'Streit zu Hause',
        createdAt: at,
      }),
      studentId: id,
    };
    data.handover['h1'] = {
      ...newHandover({ id: 'h1', studentId: id, createdAt: at }),
      state: 'versendet',
    };
    expect(listOf(data)).toEqual([
      {
        pupil: 'von der Heide, Mia',
        class: '10a',
        school: 'OBS',
        birthDay: '14.03.2011',
        expectedDegree: 'Sek I – RSA',
        achievedDegree: 'nicht erfasst',
        wish: 'Tischlerin',
        planB: 'FSJ',
        planned: 'duale Ausbildung (betrieblich)',
        group: 'Ausbildung',
        institution: 'Tischlerei Beispiel, Möbelbau',
        status: 'Nachweis liegt vor',
        proof: 'ja: unterschriebener Ausbildungsvertrag',
        proofOn: '02.11.2026',
        startsOn: '01.08.2027',
        actual: 'Berufliches Gymnasium',
        nextStepOn: '01.12.2026',
        consent: 'ja',
        consentUntil: '31.08.2027',
        handover: 'versendet',
      },
    ]);
  });

  test('an empty record shows "nicht erfasst" wherever something should be known', () => {
    const { data, person } = overviewWorld();
    person();
    const [row] = listOf(data);
    const gaps = Object.entries(row ?? {}).filter(([, text]) => text === 'nicht erfasst');
    expect(gaps.map(([key]) => key)).toEqual([
      'birthDay',
      'expectedDegree',
      'achievedDegree',
      'wish',
      'planned',
      'group',
      'status',
      'proof',
      'actual',
    ]);
    expect(row).toMatchObject({ consent: 'nein', handover: 'keine', nextStepOn: '' });
  });

  test('the newest planned destination counts, whatever the order of the records', () => {
    const { data, person, destination } = overviewWorld();
    const id = person();
    destination(id, { code: 'bes1', recordedOn: day('2026-11-20') });
    destination(id, { code: 'suche', recordedOn: day('2026-09-20') });
    expect(listOf(data)[0]?.['planned']).toBe('Berufseinstiegsschule Klasse 1');
  });

  test('parental leave, care and illness appear by their group only, without any detail', () => {
    const { data, person, destination } = overviewWorld();
    destination(person(), { code: 'elternz', institution: 'Klinik', detail: 'Krankheit' });
    const [row] = listOf(data);
    expect(row).toMatchObject({ planned: 'andere Vorhaben', institution: '' });
    expect(JSON.stringify(row)).not.toMatch(/Klinik|Krankheit|Elternzeit/);
  });

  test.each([
    ['nein', 'offen', null],
    ['ja: Aufnahmebestätigung der Schule', 'nachweis', 'aufnahme'],
    ['ja, Art nicht erfasst', 'nachweis', null],
  ] as const)('the proof reads "%s" for status %s with proof %s', (text, status, proof) => {
    const { data, person, destination } = overviewWorld();
    destination(person(), { status, proof });
    expect(listOf(data)[0]?.['proof']).toBe(text);
  });

  test.each([
    ['ja', '31.08.2027', {}],
    ['abgelaufen', '01.11.2026', { validUntil: day('2026-11-01') }],
    ['widerrufen', '05.11.2026', { withdrawnOn: day('2026-11-05') }],
    ['Unterschrift fehlt', '31.08.2027', { signedByStudent: false }],
  ])('the consent reads "%s" until %s for %o', (word, until, given) => {
    const { data, person, consent } = overviewWorld();
    consent(person({ birthDay: day('2010-01-01') }), given);
    expect(listOf(data)[0]).toMatchObject({ consent: word, consentUntil: until });
  });

  test('of several consents the one that holds is shown', () => {
    const { data, person, consent } = overviewWorld();
    const id = person({ birthDay: day('2010-01-01') });
    consent(id, { withdrawnOn: day('2026-10-01'), validUntil: day('2028-01-01') });
    consent(id, { validUntil: day('2027-03-01') });
    expect(listOf(data)[0]).toMatchObject({ consent: 'ja', consentUntil: '01.03.2027' });
  });

  test('only the chosen columns are there, in the order they were chosen in', () => {
    const { data, person } = overviewWorld();
    person();
    expect(Object.keys(listOf(data, { columns: ['status', 'pupil'] })[0] ?? {})).toEqual([
      'status',
      'pupil',
    ]);
  });

  test('the everyday columns are columns of the overview', () => {
    const keys = transitionColumns.map(({ column }) => column.key);
    expect(everydayColumns.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys).toHaveLength(20);
  });
});

describe('the numbers', () => {
  const world = () => {
    const made = overviewWorld();
    made.destination(made.person(), { code: 'aus_dual', status: 'nachweis' });
    made.destination(made.person(), { code: 'suche' });
    made.destination(made.person(), { code: 'unversorgt' });
    made.destination(made.person(), { code: 'unbekannt' });
    made.person();
    made.destination(made.person({ addressBlocked: true }), { code: 'aus_schul' });
    made.destination('student-1', { kind: 'tatsaechlich', code: 'bes1' });
    return made.data;
  };

  test('keep unversorgt, ungeklärt and nicht erfasst apart and add up', () => {
    expect(countsOf(world(), 0)).toMatchObject({
      rows: [
        ['Ausbildung', '2', '33,3\u00a0%', '0', '0,0\u00a0%'],
        ['Übergangsbereich', '0', '0,0\u00a0%', '1', '16,7\u00a0%'],
        ['unversorgt (sucht oder ohne Angebot)', '2', '33,3\u00a0%', '0', '0,0\u00a0%'],
        ['ungeklärt (unbekannt oder nicht erreicht)', '1', '16,7\u00a0%', '0', '0,0\u00a0%'],
        ['nicht erfasst', '1', '16,7\u00a0%', '5', '83,3\u00a0%'],
      ],
      total: ['Jugendliche im Abgangsjahrgang', '6', '100,0\u00a0%', '6', '100,0\u00a0%'],
    });
  });

  test('count every status, with a line of its own for those of whom nothing is recorded', () => {
    expect(countsOf(world(), 1)?.rows.map(([name, count]) => [name, count])).toEqual([
      ['offen', '4'],
      ['beworben', '0'],
      ['Zusage mündlich', '0'],
      ['Nachweis liegt vor', '1'],
      ['nicht erfasst', '1'],
    ]);
  });

  test('of nobody are no share at all', () => {
    expect(countsOf(overviewWorld().data, 0)?.total?.[2]).toBe('–');
  });
});

describe('what must never stand in it', () => {
  test('no field but those meant for lists reaches the plan, from no record', () => {
    const { data, person, destination, consent } = overviewWorld();
    const id = person();
    destination(id);
    consent(id);
    data.followUp['f'] = {
      ...newFollowUp({ id: 'f', dueOn: day('2026-12-01'), text: '', createdAt: at }),
      studentId: id,
    };
    data.handover['h'] = newHandover({ id: 'h', studentId: id, createdAt: at });
    data.guardian['g'] = newGuardian({ id: 'g', studentId: id });
    data.note['n'] = newNote({
      id: 'n',
      studentId: id,
      heldOn: day('2026-10-01'),
      createdAt: at,
    } as Parameters<typeof newNote>[0]);
    const marked = withCanaries(data);
    const text = JSON.stringify(transitionOverview(marked, allOptions).plan);
    const found = new Set(text.match(/canary-\w+-\w+/g));
    expect([...found].sort()).toEqual([
      'canary-destination-detail',
      'canary-destination-institution',
      'canary-enrolment-className',
      'canary-school-shortName',
      'canary-student-callName',
      'canary-student-familyName',
      'canary-student-nameParticle',
      'canary-student-planB',
      'canary-student-wishes',
    ]);
  });

  test('no name of a person stands in the file name, the titles or the sheet names', () => {
    const { data, person } = overviewWorld();
    person({ familyName: 'Eindeutig' });
    const { fileName, title, sheets } = transitionOverview(data, allOptions).plan;
    expect(fileName).toBe('Uebergangsuebersicht_2026-2027_2026-11-22.xlsx');
    const faces = sheets.map(({ name, title: face, lines }) => ({ name, face, lines }));
    expect(JSON.stringify({ title, faces })).not.toContain('Eindeutig');
  });

  test('the plan is plain data: it is the same after a trip through JSON', () => {
    const { data, person, destination } = overviewWorld();
    destination(person());
    const plan = transitionOverview(data, allOptions).plan;
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { changedFacts } from '../../../domain/disclosure/changedFacts.ts';
import { openCorrections } from '../../../domain/disclosure/openCorrections.ts';
import { sendCorrection } from '../../../domain/disclosure/sendCorrection.ts';
import { correctionCase } from '../../../domain/disclosure/correctionCase.ts';
import { correction } from '../../../domain/letter/correction.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { exampleCase, exampleConsent, exampleHandover, texts } from '../letter/exampleCase.ts';
import { handOut, sentWorld, worldOf } from './sentWorld.ts';

const now = day('2027-09-01');

const sentOf = (data: VaultData) => data.disclosure['disclosure1']!;

const fieldsOf = (data: VaultData) => changedFacts(data, sentOf(data)).map(({ field }) => field);

type Person = VaultData['student'][string];

const changePerson = (data: VaultData, patch: Partial<Person>): VaultData => {
  apply(data, [put('student', { ...data.student['student1']!, ...patch })]);
  return data;
};

const moved = { street: 'Am Markt', houseNumber: '1' };

const sendIt = (data: VaultData, suffix = '', today = now) => {
  const given = correctionCase(data, 'disclosure1', today);
  if (!given.ok) throw new Error(given.failure);
  const plan = correction(given.value, { texts, today });
  const changes = sendCorrection(given.value, {
    plan,
    today,
    at: `${today}T09:30:00.000Z`,
    channel: 'post',
    format: 'word',
    fileName: plan.fileName,
    sha256: 'b'.repeat(64),
    ids: { disclosure: `fix${suffix}`, letter: `fixLetter${suffix}`, followUp: 'unused' },
  });
  apply(data, changes);
  return { plan, changes };
};

describe('what changed since a letter was sent', () => {
  test('is nothing on the day of sending, and nothing months later when only ages grew', () => {
    expect(fieldsOf(sentWorld())).toEqual([]);
  });

  test('is a fact that says something else, as it was and as it is', () => {
    const data = changePerson(sentWorld(), moved);
    expect(changedFacts(data, sentOf(data))).toEqual([
      {
        field: 'anschrift',
        was: 'Anschrift: Lerchenweg 12a, 37520 Osterode am Harz, Ortsteil Dorste',
        is: 'Anschrift: Am Markt 1, 37520 Osterode am Harz, Ortsteil Dorste',
      },
    ]);
  });

  test('is a fact that no longer stands', () => {
    const data = changePerson(sentWorld(), { phone: '', email: '' });
    expect(changedFacts(data, sentOf(data))).toMatchObject([{ field: 'kontakt', is: '' }]);
  });

  test.each<[string, Partial<Person>]>([
    ['a wish', { wishes: [{ occupation: 'Gärtnerin', field: '' }] }],
    ['strengths', { strengths: ['Geduld'] }],
    ['what helps', { whatHelps: 'Ruhe.' }],
    ['the teacher of the class', { classTeacher: 'Frau Neu' }],
    ['the count of school years', { schoolYearsAttended: 11 }],
  ])('is not %s: that is a record of its time', (_, patch) => {
    expect(fieldsOf(changePerson(sentWorld(), patch))).toEqual([]);
  });

  test('is not a Schulbesuch that came with a later school year, but a class corrected in the same', () => {
    const data = sentWorld();
    const enrolment = data.enrolment['enrolment1']!;
    apply(data, [
      put('enrolment', { ...enrolment, id: 'later', schoolYear: '2027/2028', className: '11a' }),
    ]);
    expect(fieldsOf(data)).toEqual([]);
    apply(data, [put('enrolment', { ...enrolment, className: '10c' })]);
    expect(fieldsOf(data)).toEqual(['schule']);
  });

  test('is another destination, not the proof that came for the same', () => {
    const data = sentWorld();
    const destination = data.destination['destination1']!;
    apply(data, [put('destination', { ...destination, proofOn: day('2027-07-01') })]);
    expect(fieldsOf(data)).toEqual([]);
    const other = { ...destination, id: 'other', code: 'bfs1', recordedOn: now } as const;
    apply(data, [put('destination', other)]);
    expect(fieldsOf(data)).toEqual(['anschluss']);
  });

  test('is a mark corrected in the same report, not those of the next report', () => {
    const handover = exampleHandover({ fields: ['name', 'noten'] });
    const student = { ...exampleCase().student, gradeGerman: 3, reportOn: day('2027-01-31') };
    const data = () => sentWorld({}, exampleCase({ handover, student }));
    expect(fieldsOf(changePerson(data(), { gradeGerman: 2 }))).toEqual(['noten']);
    const next = { gradeGerman: 2, reportOn: day('2027-06-30') };
    expect(fieldsOf(changePerson(data(), next))).toEqual([]);
  });

  test('is not that an Auskunftssperre hides today what it did not hide then', () => {
    expect(fieldsOf(changePerson(sentWorld(), { addressBlocked: true }))).toEqual([]);
  });

  test('is unknown for a letter of which no facts were kept', () => {
    const data = changePerson(sentWorld(), moved);
    apply(data, [put('sentLetter', { ...data.sentLetter['letter1']!, facts: [] })]);
    expect(fieldsOf(data)).toEqual([]);
  });

  test('is a field that was not sent: never', () => {
    const handover = exampleHandover({ fields: ['name'] });
    expect(fieldsOf(changePerson(sentWorld({}, exampleCase({ handover })), moved))).toEqual([]);
  });

  test('counts no more once it was judged not to be needed, until it changes again', () => {
    const data = changePerson(sentWorld(), moved);
    const [fact] = changedFacts(data, sentOf(data));
    const waived = {
      id: 'waived',
      studentId: 'student1',
      handoverId: 'handover1',
      disclosureId: 'disclosure1',
      on: now,
      reason: 'Die BBS hat die neue Anschrift schon.',
      facts: [{ field: fact!.field, text: fact!.is }],
      createdAt: '2027-09-01T08:00:00.000Z',
    };
    expect(recordSchemas.waivedCorrection.safeParse(waived).success).toBe(true);
    apply(data, [put('waivedCorrection', waived)]);
    expect(fieldsOf(data)).toEqual([]);
    expect(fieldsOf(changePerson(data, { street: 'Hafen' }))).toEqual(['anschrift']);
  });

  test('counts no more once the recipient was asked to delete', () => {
    const data = changePerson(sentWorld(), moved);
    apply(data, [
      put('disclosure', {
        ...sentOf(data),
        id: 'away',
        document: 'loeschbitte',
        aboutId: 'disclosure1',
      }),
    ]);
    expect(fieldsOf(data)).toEqual([]);
  });

  test('is found for all letters of the vault in one pass', () => {
    const data = changePerson(sentWorld(), moved);
    expect(openCorrections(data, now)).toEqual([
      { disclosure: sentOf(data), facts: changedFacts(data, sentOf(data)) },
    ]);
    expect(openCorrections(changePerson(data, { status: 'gesperrt' }), now)).toEqual([]);
  });
});

describe('a correction', () => {
  test('says what was and what is, and counts from then on', () => {
    const data = changePerson(sentWorld(), moved);
    const { plan, changes } = sendIt(data);
    expect(plan.blocks[0]!.content).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        rows: [
          [
            'Anschrift',
            'Lerchenweg 12a, 37520 Osterode am Harz, Ortsteil Dorste',
            'Am Markt 1, 37520 Osterode am Harz, Ortsteil Dorste',
          ],
        ],
      }),
    );
    expect(changes).toMatchObject([
      {
        put: 'disclosure',
        record: { document: 'berichtigung', aboutId: 'disclosure1', fields: ['anschrift'] },
      },
      { put: 'sentLetter', record: { facts: [{ field: 'anschrift' }] } },
    ]);
    expect(fieldsOf(data)).toEqual([]);
    expect(changedFacts(changePerson(data, { street: 'Hafen' }), sentOf(data))).toMatchObject([
      { was: expect.stringContaining('Am Markt') as string },
    ]);
    sendIt(data, '2', day('2027-10-01'));
    expect(fieldsOf(data)).toEqual([]);
  });

  test('tells only lines that differ, and a birth date without the age', () => {
    const data = changePerson(sentWorld(), { familyName: 'Wald', birthDay: day('2010-03-15') });
    const { plan } = sendIt(data);
    const table = plan.blocks[0]!.content.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['Familienname, Vorname', 'Familienname: von der Heide', 'Familienname: von der Wald'],
        ['Geburtsdatum', '14.03.2010', '15.03.2010'],
      ],
    });
    expect(plan.subject).toBe('Berichtigung übermittelter Angaben: F-0147');
  });

  test('names a fact that is not covered any more, without the new content', () => {
    const data = changePerson(sentWorld(), { ...moved, birthDay: day('2010-03-15') });
    apply(data, [put('consent', exampleConsent({ groups: ['schule'] }))]);
    const { plan, changes } = sendIt(data);
    const written = JSON.stringify(plan);
    expect(written).toContain('Anschrift');
    expect(written).not.toContain('Am Markt');
    expect(written).not.toContain('15.03.2010');
    expect(changes[0]).toMatchObject({ record: { fields: [], groups: [] } });
    expect(fieldsOf(data)).toEqual([]);
  });

  test('does not tell an address behind an Auskunftssperre', () => {
    const data = changePerson(sentWorld(), { ...moved, addressBlocked: true });
    expect(JSON.stringify(sendIt(data).plan)).not.toContain('Am Markt');
  });

  test('is not written after a withdrawal: only the request for deletion goes there', () => {
    const data = changePerson(sentWorld(), moved);
    apply(data, [put('consent', exampleConsent({ withdrawnOn: day('2027-08-01') }))]);
    expect(correctionCase(data, 'disclosure1', now)).toMatchObject({
      ok: false,
      failure: expect.stringContaining('Bitte um Löschung') as string,
    });
    expect(openCorrections(data, now)).toEqual([]);
  });

  test('is not written without anything that changed, nor while processing is restricted', () => {
    expect(correctionCase(sentWorld(), 'disclosure1', now).ok).toBe(false);
    const data = changePerson(sentWorld(), { ...moved, objection: true });
    expect(correctionCase(data, 'disclosure1', now).ok).toBe(false);
  });
});

describe('a later letter to the same person', () => {
  test('tells what the first one said: the first is not corrected for it', () => {
    const data = changePerson(sentWorld(), moved);
    const facts = data.sentLetter['letter1']!.facts.map((fact) =>
      fact.field === 'anschrift'
        ? { ...fact, text: changedFacts(data, sentOf(data))[0]!.is }
        : fact,
    );
    apply(data, [
      put('handover', { ...data.handover['handover1']!, id: 'second' }),
      put('sentLetter', { ...data.sentLetter['letter1']!, id: 'l2', handoverId: 'second', facts }),
      put('disclosure', {
        ...sentOf(data),
        id: 'd2',
        handoverId: 'second',
        letterId: 'l2',
        at: '2027-08-01T08:00:00.000Z',
      }),
    ]);
    expect(fieldsOf(data)).toEqual([]);
  });

  test('to another person leaves the first to be corrected', () => {
    const data = changePerson(sentWorld(), moved);
    apply(data, [
      put('handover', { ...data.handover['handover1']!, id: 'second', personId: 'person2' }),
      put('disclosure', {
        ...sentOf(data),
        id: 'd2',
        handoverId: 'second',
        at: '2027-08-01T08:00:00.000Z',
      }),
    ]);
    expect(fieldsOf(data)).toEqual(['anschrift']);
  });
});

describe('a fact told by the minutes of the talk or by the sheet the young person carries', () => {
  const onlyForm = (kind: 'protocol' | 'shuttleSheet'): VaultData => {
    const data = worldOf(exampleCase());
    handOut(data, kind);
    return data;
  };
  const fieldsOfForm = (data: VaultData) =>
    changedFacts(data, data.disclosure['form']!).map(({ field }) => field);

  test('is followed as one of a letter, also where no letter went out', () => {
    const data = changePerson(onlyForm('protocol'), { ...moved, familyName: 'Wald' });
    expect(fieldsOfForm(data)).toEqual(['name', 'anschrift']);
    expect(openCorrections(data, now).map(({ disclosure }) => disclosure.id)).toEqual(['form']);
  });

  test('is corrected by a letter that names the minutes', () => {
    const data = changePerson(onlyForm('protocol'), moved);
    const given = correctionCase(data, 'form', now);
    if (!given.ok) throw new Error(given.failure);
    const words = JSON.stringify(correction(given.value, { texts, today: now }));
    expect(words).toContain('(Übergabeprotokoll, unser Zeichen F-0147)');
    expect(words).toContain('Am Markt 1');
  });

  test('is on the sheet the name alone', () => {
    expect(fieldsOfForm(changePerson(onlyForm('shuttleSheet'), moved))).toEqual([]);
    const renamed = changePerson(onlyForm('shuttleSheet'), { familyName: 'Wald' });
    expect(fieldsOfForm(renamed)).toEqual(['name']);
  });

  test('is not followed where the minutes only name it', () => {
    const compensation = 'Mehr Zeit. '.repeat(40);
    const handover = exampleHandover({ fields: ['name', 'gespraech', 'nachteilsausgleich'] });
    const student = { ...exampleCase().student, compensation };
    const data = worldOf(exampleCase({ student, handover }));
    handOut(data, 'protocol');
    expect(JSON.stringify(data.sentLetter['formLetter']?.plan)).toContain(
      'siehe Übergabeschreiben',
    );
    expect(fieldsOfForm(changePerson(data, { compensation: 'Keiner.' }))).toEqual([]);
  });

  test('that a letter told before is corrected once, with the letter', () => {
    const data = sentWorld();
    handOut(data, 'protocol');
    changePerson(data, moved);
    expect([fieldsOf(data), fieldsOfForm(data)]).toEqual([['anschrift'], []]);
    sendIt(data);
    expect(openCorrections(data, now)).toEqual([]);
  });

  test('stays to be corrected with the form when the letter is to be deleted', () => {
    const data = sentWorld();
    handOut(data, 'protocol');
    const away = { ...sentOf(data), id: 'away', document: 'loeschbitte' as const };
    apply(data, [put('disclosure', { ...away, aboutId: 'disclosure1' })]);
    changePerson(data, moved);
    expect([fieldsOf(data), fieldsOfForm(data)]).toEqual([[], ['anschrift']]);
  });
});

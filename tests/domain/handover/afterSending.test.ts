import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { expectAnswerOn, recordAnswer } from '../../../domain/handover/recordAnswer.ts';
import { supplementOf } from '../../../domain/handover/supplementOf.ts';
import { participantLine, participantOf } from '../../../domain/handover/talkParticipants.ts';
import { put } from '../../../domain/record/change.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { exampleHandover } from '../letter/exampleCase.ts';
import { sentWorld } from '../disclosure/sentWorld.ts';

const later = '2027-09-01T08:00:00.000Z';
const on = day('2027-09-01');

const allowed = (
  data: ReturnType<typeof sentWorld>,
  changes: Parameters<typeof checkChanges>[1],
) => {
  const checked = checkChanges(data, changes, later);
  return checked.ok ? 'allowed' : checked.failure;
};

const destination = newDestination({
  id: 'actual',
  studentId: 'student1',
  kind: 'tatsaechlich',
  code: 'aus_dual',
  recordedOn: on,
  recordedAt: later,
});

describe('an answer', () => {
  test('is one action with the follow-up done and the actual destination', () => {
    const data = sentWorld();
    const changes = recordAnswer(data.handover['handover1']!, Object.values(data.followUp), {
      answer: 'anderer_weg',
      answeredOn: on,
      answerNote: '',
      destination,
    });
    expect(changes).toMatchObject([
      { put: 'handover', record: { state: 'beantwortet', answer: 'anderer_weg' } },
      { put: 'followUp', record: { id: 'followUp1', doneOn: on } },
      { put: 'destination', record: { kind: 'tatsaechlich', code: 'aus_dual' } },
    ]);
    expect(allowed(data, changes)).toBe('allowed');
  });

  test('of a closed handover leaves it closed', () => {
    const closed = { ...sentWorld().handover['handover1']!, state: 'abgeschlossen' as const };
    const told = {
      answer: 'angekommen',
      answeredOn: on,
      answerNote: '',
      destination: null,
    } as const;
    expect(recordAnswer(closed, [], told)).toMatchObject([{ record: { state: 'abgeschlossen' } }]);
  });

  test('expected on another day takes the follow-up along, and makes one where there is none', () => {
    const data = sentWorld();
    const handover = data.handover['handover1']!;
    const blank = newFollowUp({ id: 'new', dueOn: on, text: 'Rückmeldung', createdAt: later });
    const moved = expectAnswerOn(handover, Object.values(data.followUp), { on, followUp: blank });
    expect(moved).toMatchObject([
      { record: { answerExpectedOn: on, state: 'versendet' } },
      { record: { id: 'followUp1', dueOn: on } },
    ]);
    expect(allowed(data, moved)).toBe('allowed');
    expect(expectAnswerOn(handover, [], { on, followUp: blank })[1]).toMatchObject({
      record: { id: 'new', handoverId: 'handover1', studentId: 'student1' },
    });
  });
});

describe('after sending', () => {
  test('the minutes of the talk can be written, what went out cannot be changed', () => {
    const data = sentWorld();
    const handover = data.handover['handover1']!;
    const minutes = {
      talkOn: on,
      talkPlace: 'BBS II',
      talkNotes: 'Werkstatt gezeigt.',
      talkParticipants: [{ name: 'Frau Weiß', role: '', institution: '' }],
      copyGivenOn: on,
    };
    expect(allowed(data, [put('handover', { ...handover, ...minutes })])).toBe('allowed');
    for (const forged of [
      { fields: [] },
      { agreementIds: [] },
      { occasion: 'x' },
      { partnerId: null },
    ])
      expect(allowed(data, [put('handover', { ...handover, ...forged })])).toMatch(
        /bleibt so lesbar/,
      );
  });
});

describe('a supplement', () => {
  const data = sentWorld();
  const given = { id: 'second', createdAt: later, today: on };
  const sent = {
    ...data.handover['handover1']!,
    ...exampleHandover({
      overrideBasis: 'andere',
      overrideReason: 'eilig',
      addressConfirmed: true,
    }),
    state: 'versendet' as const,
    sentOn: day('2027-05-12'),
  };

  test('begins with recipient, basis, fields and entries of the letter that was sent', () => {
    expect(supplementOf(sent, data, given)).toMatchObject({
      id: 'second',
      state: 'entwurf',
      sentOn: null,
      partnerId: 'partner1',
      personId: 'person1',
      basis: 'einwilligung',
      fields: sent.fields,
      placementIds: ['placement1'],
      agreementIds: ['agreement1'],
      occasion: 'Ergänzung zu unserem Schreiben vom 12.05.2027.',
      answerExpectedOn: '2028-01-20',
    });
  });

  test('takes over neither an override nor a confirmed address, nor entries that are gone', () => {
    const made = supplementOf({ ...sent, placementIds: ['gone'], noteIds: ['gone'] }, data, given);
    expect(made).toMatchObject({
      overrideBasis: null,
      overrideReason: '',
      addressConfirmed: false,
      placementIds: [],
      noteIds: [],
    });
    expect(allowed(data, [put('handover', made)])).toBe('allowed');
  });
});

describe('a participant of the talk', () => {
  test.each([
    ['Frau Weiß', { name: 'Frau Weiß', role: '', institution: '' }],
    [
      'Frau Weiß, Lehrkraft, BBS II, Technik',
      { name: 'Frau Weiß', role: 'Lehrkraft', institution: 'BBS II, Technik' },
    ],
  ])('%s is read from one line and gives it back', (line, participant) => {
    expect(participantOf(line)).toEqual(participant);
    expect(participantLine(participant)).toBe(line);
  });
});

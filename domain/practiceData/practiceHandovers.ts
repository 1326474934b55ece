import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { withdrawConsent } from '../consent/withdrawConsent.ts';
import { sendHandover } from '../disclosure/sendHandover.ts';
import { handoverCase } from '../handover/handoverCase.ts';
import type { Handover, HandoverState } from '../handover/handoverSchema.ts';
import { newHandoverFor } from '../handover/newHandoverFor.ts';
import type { LetterTexts } from '../letter/letterTexts.ts';
import { transferLetter } from '../letter/transferLetter.ts';
import type { PartnerKind } from '../partner/partnerSchemas.ts';
import { apply } from '../record/apply.ts';
import { put } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { withdrawnPlaces } from './practiceConsents.ts';
import { firstPersonOf, practicePartnerIds, type PracticePartner } from './practicePartners.ts';
import { vocationalSchoolOf, type PracticePerson } from './practicePerson.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

/** One handover of the practice data: for whom, to whom, how far it got, sent how many days ago (before leaving, for those who left last summer). */
type Course = {
  readonly index: number;
  /** A partner, or the vocational school that fits the plan. */
  readonly to: PracticePartner | 'school';
  readonly state: HandoverState;
  readonly sentAgo?: number;
  readonly given?: Partial<Handover>;
};

const courses: readonly Course[] = [
  { index: 1, to: 'school', state: 'entwurf' },
  { index: 5, to: 'school', state: 'entwurf' },
  { index: 8, to: 'school', state: 'entwurf' },
  { index: 35, to: 'agentur', state: 'entwurf' },
  { index: 10, to: 'agentur', state: 'entwurf', given: { basis: 'leistungstraeger' } },
  { index: 2, to: 'school', state: 'entwurf' },
  { index: 14, to: 'agentur', state: 'freigegeben' },
  { index: 0, to: 'school', state: 'freigegeben' },
  {
    index: 44,
    to: 'school',
    state: 'freigegeben',
    given: {
      basis: 'schulgesetz',
      overrideBasis: 'schulgesetz',
      overrideReason:
        'Der Förderplan wird nach Absprache mit der Schulleitung beim Schulwechsel weitergegeben.',
    },
  },
  { index: 3, to: 'school', state: 'versendet', sentAgo: 6 },
  { index: 6, to: 'agentur', state: 'versendet', sentAgo: 12 },
  { index: 9, to: 'school', state: 'versendet', sentAgo: 20 },
  { index: 12, to: 'rzi', state: 'versendet', sentAgo: 40 },
  { index: 15, to: 'agentur', state: 'versendet', sentAgo: 47 },
  { index: 26, to: 'school', state: 'versendet', sentAgo: 33 },
  { index: 18, to: 'agentur', state: 'beantwortet', sentAgo: 30 },
  { index: 24, to: 'school', state: 'beantwortet', sentAgo: 41 },
  { index: 27, to: 'agentur', state: 'abgeschlossen', sentAgo: 55 },
  { index: 30, to: 'school', state: 'abgeschlossen', sentAgo: 50 },
  { index: 36, to: 'school', state: 'abgeschlossen', sentAgo: 44 },
  { index: 60, to: 'school', state: 'abgeschlossen', sentAgo: 31 },
  { index: 63, to: 'school', state: 'beantwortet', sentAgo: 27 },
];

const kinds: Readonly<Partial<Record<PracticePartner, PartnerKind>>> = {
  bbs1: 'bbs',
  bbs2: 'bbs',
  rzi: 'rzi',
};

const idsOf = <R extends { readonly id: string; readonly studentId: string }>(
  records: Readonly<Record<string, R>>,
  { student }: PracticePerson,
  wanted: (record: R) => boolean,
): string[] =>
  Object.values(records)
    .filter((record) => record.studentId === student.id && wanted(record))
    .map(({ id }) => id);

/** What there was on the day of the handover: nothing of a later day is handed over. */
const contentOf = (data: VaultData, person: PracticePerson, until: Day) => ({
  noteIds: idsOf(data.note, person, (note) => note.usableInHandover && note.heldOn <= until),
  placementIds: idsOf(data.placement, person, ({ from }) => from !== null && from <= until),
  agreementIds: idsOf(data.agreement, person, ({ doneOn }) => doneOn === null),
});

const draftOf = (
  world: PracticeWorld,
  data: VaultData,
  { course, person }: { readonly course: Course; readonly person: PracticePerson },
): Handover => {
  const to = course.to === 'school' ? vocationalSchoolOf(person) : course.to;
  const begun = world.workday(
    -2 - (course.sentAgo === undefined ? 3 : daysAgo(world, person, course.sentAgo)),
  );
  const draft = newHandoverFor(kinds[to] ?? 'agentur', addDays(begun, 2), {
    id: `${person.student.id}-uebergabe`,
    studentId: person.student.id,
    createdAt: momentOn(begun, world.random),
  });
  return {
    ...draft,
    ...contentOf(data, person, begun),
    partnerId: practicePartnerIds[to],
    personId: firstPersonOf(to),
    fields: [...new Set([...draft.fields, ...(course.index % 2 === 0 ? moreFields : [])])],
    state: course.state === 'freigegeben' ? 'freigegeben' : 'entwurf',
    occasion: 'Zum Ende des Schuljahres steht der Wechsel von der Schule in den Beruf an.',
    request: 'Bitte laden Sie zu einem ersten Gespräch ein.',
    basis: 'einwilligung',
    attachments: course.to === 'school' ? ['Kopie des letzten Zeugnisses'] : [],
    ...course.given,
  };
};

const daysAgo = (world: PracticeWorld, { former }: PracticePerson, days: number): number =>
  days + (former ? world.sinceLeaving : 0);

const moreFields = ['was_hilft', 'notizen', 'bewerbungen'] as const;

/** A file of a practice letter was never written, so its digest is a drawn one. */
const drawnDigest = ({ random }: PracticeWorld): string =>
  Array.from({ length: 64 }, () => random.between(0, 15).toString(16)).join('');

const send = (
  world: PracticeWorld,
  data: VaultData,
  { draft, sentOn, texts }: { draft: Handover; sentOn: Day; texts: LetterTexts },
): void => {
  const given = handoverCase(data, draft);
  if (given === null) throw new Error('A practice handover lost its young person.');
  const letter = transferLetter(given, { texts, today: sentOn });
  if (!letter.ok) throw new Error('A practice handover is blocked.');
  const { id } = draft;
  const changes = sendHandover(given, {
    plan: letter.value,
    today: sentOn,
    at: momentOn(sentOn, world.random),
    channel: 'post',
    format: 'word',
    fileName: letter.value.fileName,
    sha256: drawnDigest(world),
    ids: { disclosure: `${id}-protokoll`, letter: `${id}-brief`, followUp: `${id}-rueckmeldung` },
  });
  apply(data, changes);
};

const answers: readonly (readonly [NonNullable<Handover['answer']>, string])[] = [
  ['angekommen', 'Eingangsberatung hat stattgefunden.'],
  ['anderer_weg', 'Inzwischen ein Ausbildungsplatz, die Anmeldung ruht.'],
  ['nicht_angekommen', 'Zum Termin nicht erschienen; neuer Termin ist vereinbart.'],
];

const answer = (world: PracticeWorld, data: VaultData, id: string): void => {
  const handover = data.handover[id];
  const followUp = data.followUp[`${id}-rueckmeldung`];
  if (handover === undefined || followUp === undefined || handover.sentOn === null) return;
  const answeredOn = addDays(handover.sentOn, world.random.between(6, 26));
  const [said, answerNote] = world.random.pick(answers);
  apply(data, [
    put('handover', { ...handover, answer: said, answeredOn, answerNote }),
    put('followUp', { ...followUp, doneOn: answeredOn }),
  ]);
};

const run = (
  world: PracticeWorld,
  data: VaultData,
  { course, person, texts }: { course: Course; person: PracticePerson; texts: LetterTexts },
): void => {
  const draft = draftOf(world, data, { course, person });
  apply(data, [put('handover', draft)]);
  if (course.sentAgo === undefined) return;
  send(world, data, {
    draft,
    sentOn: world.workday(-daysAgo(world, person, course.sentAgo)),
    texts,
  });
  if (course.state === 'versendet') return;
  answer(world, data, draft.id);
  const answered = data.handover[draft.id];
  if (answered !== undefined) apply(data, [put('handover', { ...answered, state: course.state })]);
};

const withdraw = (world: PracticeWorld, data: VaultData, person: PracticePerson): void => {
  const consent = data.consent[`${person.student.id}-einwilligung`];
  if (consent === undefined) return;
  const on = world.workday(-4);
  const handovers = Object.values(data.handover);
  const at = momentOn(on, world.random);
  apply(data, withdrawConsent(consent, { handovers, on, at, part: null }));
};

/** Handovers in every state, written and sent by the product's own rules, then some consents withdrawn. */
export const addPracticeHandovers = (
  world: PracticeWorld,
  data: VaultData,
  { persons, texts }: { readonly persons: readonly PracticePerson[]; readonly texts: LetterTexts },
): void => {
  for (const course of courses) {
    const person = persons[course.index];
    if (person !== undefined) run(world, data, { course, person, texts });
  }
  for (const index of withdrawnPlaces) {
    const person = persons[index];
    if (person !== undefined) withdraw(world, data, person);
  }
};

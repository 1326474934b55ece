import { formatDay } from '../calendar/formatDay.ts';
import type { Finding, Place } from './blockers.ts';
import type { FieldCode } from './fieldCatalogue.ts';
import type { Gate } from './gate.ts';
import type { HandoverCase } from './handoverCase.ts';
import { inEditor, onStudent } from './findings/say.ts';

/** A text somebody typed that goes out with a handover, and where it was typed. */
export type FreeText = {
  readonly label: string;
  readonly text: string;
  readonly jump: Finding['jump'];
  readonly place: Place;
};

/** Every free text that goes out with a handover: of the editor, of chosen entries and of released fields. */
export const freeTexts = (given: HandoverCase, verdicts: Gate): readonly FreeText[] =>
  [...editorTexts(given), ...entryTexts(given, verdicts), ...fieldTexts(given, verdicts)].filter(
    ({ text }) => text.trim() !== '',
  );

const editorTexts = ({ handover }: HandoverCase): readonly FreeText[] => {
  const typed = [
    ['Anlass', 'occasion', handover.occasion],
    ['Bitte an die Stelle', 'request', handover.request],
    ['Zweck', 'purpose', handover.purpose],
    ['Was besprochen wurde', 'talkNotes', handover.talkNotes],
    ['Anlagen', 'attachments', handover.attachments.join('; ')],
    ['Kopie an', 'copies', handover.copies.join('; ')],
  ] as const;
  return typed.map(([label, field, text]) => ({
    ...{ label, text, jump: 'talk' },
    place: inEditor(field),
  }));
};

/** Notes, agreements and placements that were chosen one by one. */
const entryTexts = (given: HandoverCase, { released, notes }: Gate): readonly FreeText[] => {
  const { handover, agreements, placements } = given;
  const goes = (code: FieldCode, chosen: readonly string[]) => (entry: { readonly id: string }) =>
    released.includes(code) && chosen.includes(entry.id);
  return [
    ...notes.map(({ id, heldOn, text }): FreeText => ({
      ...{ label: `Notiz vom ${formatDay(heldOn)}`, text, jump: 'fields' },
      place: onStudent('verlauf', id),
    })),
    ...agreements
      .filter(goes('vereinbarungen', handover.agreementIds))
      .map(({ what, who }): FreeText => ({
        ...{ label: 'Vereinbarung', text: `${what}; ${who}`, jump: 'fields' },
        place: inEditor('agreementIds'),
      })),
    ...placements
      .filter(goes('praktika', handover.placementIds))
      .map(({ id, companyText, studentText }): FreeText => ({
        ...{ label: 'Praktikum', text: `${companyText}; ${studentText}`, jump: 'fields' },
        place: { page: 'placement', id },
      })),
  ];
};

/** Running text of the young person's record, where its field goes out. */
const fieldTexts = ({ student }: HandoverCase, { released }: Gate): readonly FreeText[] => {
  const supports = student.supports.map(({ what, contact }) => `${what} ${contact}`).join('; ');
  const typed = [
    ['schullaufbahn', 'Schullaufbahn', 'schoolCareer', student.schoolCareer],
    ['nachteilsausgleich', 'Nachteilsausgleich', 'compensation', student.compensation],
    ['bisherige_hilfe', 'Bisherige Unterstützung', 'supports', supports],
    ['was_hilft', 'Was hilft', 'whatHelps', student.whatHelps],
    ['was_hilft', 'Was hindert', 'obstacles', student.obstacles],
    ['situation', 'Lebenssituation', 'situation', student.situation],
  ] as const;
  return typed
    .filter(([code]) => released.includes(code))
    .map(([, label, field, text]) => ({
      ...{ label, text, jump: 'student' },
      place: onStudent('stammdaten', field),
    }));
};

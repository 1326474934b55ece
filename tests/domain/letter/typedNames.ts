import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { fullCase } from '../template/fullCase.ts';
import { exampleHandover } from './exampleCase.ts';

/** Fields whose own content is the name of the young person or of a guardian. */
const naming = new Set(['name', 'erziehungsberechtigte', 'sorgerecht']);

/** A case in which whatever can be typed freely says the names, and everything goes out but the names. */
export const typedNames = (base: HandoverCase = fullCase()): HandoverCase => {
  const said = 'Mia und Petra von der Heide kommen zu Mias Termin.';
  return {
    ...base,
    student: {
      ...base.student,
      schoolCareer: said,
      planB: said,
      interests: said,
      mobility: said,
      languagesAndIt: said,
      volunteering: said,
      compensation: said,
      rehabStatus: said,
      whatHelps: said,
      obstacles: said,
      situation: said,
      strengths: [said],
      supports: [{ what: said, since: '2026', contact: said }],
    },
    notes: base.notes.map((one) => ({ ...one, text: said, usableInHandover: true })),
    agreements: base.agreements.map((one) => ({ ...one, what: said, who: 'Mia von der Heide' })),
    placements: base.placements.map((one) => ({ ...one, companyText: said, studentText: said })),
    participations: base.participations.map((one) => ({ ...one, feedback: said })),
    profiles: base.profiles.map((one) => ({ ...one, summary: said })),
    handover: exampleHandover({
      fields: fieldCodes.filter((code) => !naming.has(code)),
      noteIds: ['note1'],
      basisNote: said,
      purpose: said,
      occasion: said,
      request: said,
      talkPlace: said,
      talkParticipants: [{ name: 'Mia von der Heide', role: said, institution: said }],
      attachments: ['Zeugnis von Mia von der Heide'],
      copies: ['Mia von der Heide'],
    }),
  };
};

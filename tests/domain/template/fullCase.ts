import { day } from '../../../domain/calendar/day.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import type { TemplatePlan } from '../../../domain/template/templatePlan.ts';
import { templateLetter } from '../../../domain/template/templateLetter.ts';
import { placeholders } from '../../../domain/template/placeholders.ts';
import { newCompetenceProfile } from '../../../domain/student/newRelated.ts';
import {
  exampleCase,
  exampleGuardian,
  exampleHandover,
  examplePartner,
  exampleStudent,
  texts,
  today,
} from '../letter/exampleCase.ts';

/** A case in which every field of the catalogue has something to say, and everything is ticked. */
export const fullCase = (kind: PartnerKind = 'bbs'): HandoverCase => ({
  ...exampleCase(),
  partner: { ...examplePartner, kind },
  guardians: [{ ...exampleGuardian, language: 'Polnisch', interpreter: true }],
  profiles: [
    {
      ...newCompetenceProfile({ id: 'profile1', studentId: 'student1' }),
      heldOn: day('2026-03-12'),
      summary: 'Arbeitet genau.',
    },
  ],
  student: {
    ...exampleStudent,
    email: 'mia@post.example',
    birthPlace: 'Göttingen',
    birthCountry: 'Deutschland',
    nationality: 'deutsch',
    germanLevel: 'c1',
    originLanguage: 'Polnisch',
    inGermanySince: day('2015-08-01'),
    careProvider: 'Wohngruppe Harzblick',
    careerContact: 'Frau Lindner',
    socialWorker: 'Jana Brandt',
    socialWorkerPhone: '05522 1234-17',
    achievedDegree: 'sek1_hsa',
    achievedDegreeOn: day('2027-05-01'),
    gradeGerman: 3,
    gradeMaths: 4,
    absencesExcused: 4,
    schoolCareer: 'Grundschule Dorste, dann Oberschule',
    applicationsSent: 5,
    applicationPapers: true,
    mobility: 'Bus und Fahrrad',
    languagesAndIt: 'Englisch, Tabellen',
    volunteering: 'Jugendfeuerwehr',
    compensation: 'Zeitzuschlag',
    rehabStatus: 'Antrag gestellt',
    psuReport: true,
    severeDisability: false,
    schoolAssistance: true,
    supports: [{ what: 'Lernförderung', since: '2025', contact: 'Frau Kurz' }],
    obstacles: 'Langer Schulweg',
  },
  handover: exampleHandover({ fields: [...fieldCodes], noteIds: ['note1'] }),
});

/** The plan of a letter in a template with these placeholders, or with all there are. */
export const planFor = (
  given: HandoverCase,
  names: readonly string[] = placeholders.map(({ name }) => name),
): TemplatePlan => {
  const file = { fileId: 'a'.repeat(64), sha256: 'b'.repeat(64), size: 1000 };
  const uses = names.map((name) => ({ kind: 'value' as const, name, within: [] }));
  const template = {
    ...file,
    uses: [...uses, ...uses.map((use) => ({ ...use, kind: 'section' as const }))],
  };
  const letter = templateLetter(given, { texts, today, template });
  if (!letter.ok) throw new Error('The letter is blocked.');
  return letter.value;
};

import { z } from 'zod';
import { dayOrNull, id, instant, line, oneOf, text } from '../record/fields.ts';
import { channelLabels } from '../partner/partnerSchemas.ts';
import { fieldCatalogue, type FieldCode } from './fieldCatalogue.ts';

/** The states of a handover. */
export const handoverStateLabels = {
  entwurf: 'Entwurf',
  freigegeben: 'freigegeben',
  versendet: 'versendet',
  beantwortet: 'beantwortet',
  abgeschlossen: 'abgeschlossen',
  widerrufen: 'widerrufen',
} as const;

/** State of a handover. */
export type HandoverState = keyof typeof handoverStateLabels;

/** What the addressee answered. */
export const answerLabels = {
  angekommen: 'angekommen',
  nicht_angekommen: 'nicht angekommen',
  anderer_weg: 'anderer Weg',
} as const;

/** Legal bases to choose from; the wording of the law is shown from a text module. */
export const basisLabels = {
  einwilligung: 'Einwilligung und Schweigepflichtentbindung',
  schulgesetz: 'Schulgesetz (Übermittlung durch die Schule)',
  leistungstraeger: 'Meldung an die Agentur für Arbeit nach dem Sozialgesetzbuch',
  kinderschutz: 'Kinderschutzrecht',
  andere: 'andere Rechtsgrundlage',
} as const;

/** A legal basis of a handover. */
export type Basis = keyof typeof basisLabels;

/** Field code as a field. */
export const fieldCode = z.enum(Object.keys(fieldCatalogue) as [FieldCode, ...FieldCode[]]);

/** A handover (Übergabe): to whom, on what basis, what; the letter itself is a plan made from it. */
export const handoverSchema = z
  .object({
    id,
    studentId: id,
    partnerId: id.nullable(),
    personId: id.nullable(),
    state: oneOf(handoverStateLabels),
    occasion: text,
    request: text,
    purpose: line,
    basis: oneOf(basisLabels).nullable(),
    basisNote: line,
    overrideBasis: oneOf(basisLabels).nullable(),
    overrideReason: text,
    fields: z.array(fieldCode),
    /** Code of the preset the choice began with, built in or own; empty when none was taken. */
    preset: line,
    /** Shared by the copies that go to several partners of one Jugendberufsagentur. */
    groupId: id.nullable(),
    /** Own template the letter is written into; null for the letter of DIN 5008. */
    templateId: id.nullable(),
    noteIds: z.array(id).max(200),
    placementIds: z.array(id).max(200),
    agreementIds: z.array(id).max(200),
    addressConfirmed: z.boolean(),
    talkOn: dayOrNull,
    talkPlace: line,
    talkParticipants: z
      .array(z.object({ name: line, institution: line, role: line }).strict())
      .max(30),
    /** What was discussed, for the Übergabeprotokoll. */
    talkNotes: text,
    attachments: z.array(line).max(30),
    copies: z.array(line).max(30),
    answerExpectedOn: dayOrNull,
    sentOn: dayOrNull,
    channel: oneOf(channelLabels).nullable(),
    answer: oneOf(answerLabels).nullable(),
    answeredOn: dayOrNull,
    answerNote: text,
    /** When the young person got a copy of what was sent. */
    copyGivenOn: dayOrNull,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A handover (Übergabe). */
export type Handover = Readonly<z.infer<typeof handoverSchema>>;

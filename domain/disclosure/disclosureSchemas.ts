import { z } from 'zod';
import { id, instant, line, oneOf, text } from '../record/fields.ts';
import { dataGroupLabels } from '../consent/dataGroups.ts';
import { basisLabels, fieldCode } from '../handover/handoverSchema.ts';
import { channelLabels, partnerKindLabels } from '../partner/partnerSchemas.ts';

/** What kind of paper went out. */
export const documentLabels = {
  uebergabe: 'Übergabeschreiben',
  protokoll: 'Übergabeprotokoll',
  pendelbogen: 'Pendelbogen',
  loeschbitte: 'Bitte um Löschung',
  berichtigung: 'Berichtigung',
  liste: 'Übergabeliste',
} as const;

/** Kind of a paper that went out. */
export type DocumentKind = keyof typeof documentLabels;

/** On what a paper went out: what a handover rests on, or the rights of the person concerned in what follows one. */
export const disclosureBasisLabels = {
  ...basisLabels,
  betroffenenrecht: 'Rechte der betroffenen Person',
} as const;

/** In which forms a paper may go out. */
export const paperFormatLabels = { word: 'Word', pdf: 'PDF', druck: 'gedruckt' } as const;

/** Form in which a paper goes out. */
export type PaperFormat = keyof typeof paperFormatLabels;

/** The forms that are files. */
export const fileFormats = ['word', 'pdf'] as const satisfies readonly PaperFormat[];

/** Every form a single paper can go out in, in the order they are offered. */
export const paperFormats = [...fileFormats, 'druck'] as const satisfies readonly PaperFormat[];

/** Form of a paper that is a file. */
export type FileFormat = (typeof fileFormats)[number];

/** In which form something went out: a paper, or a list as a workbook. */
export const formatLabels = { ...paperFormatLabels, excel: 'Excel' } as const;

/** The record of exactly what went to whom (Übermittlung, R 6.7); it is written once and never changed. */
export const disclosureSchema = z
  .object({
    id,
    studentId: id,
    handoverId: id,
    letterId: id,
    document: oneOf(documentLabels),
    format: oneOf(formatLabels),
    /** The earlier disclosure a request for deletion or a correction is about. */
    aboutId: id.nullable(),
    at: instant,
    sender: line,
    partnerKind: oneOf(partnerKindLabels),
    partnerName: line,
    personName: line,
    personFunction: line,
    purpose: line,
    basis: oneOf(disclosureBasisLabels),
    basisNote: line,
    overrideBasis: oneOf(basisLabels).nullable(),
    overrideReason: text,
    consentIds: z.array(id).max(20),
    groups: z.array(oneOf(dataGroupLabels)),
    fields: z.array(fieldCode),
    noteIds: z.array(id).max(200),
    placementIds: z.array(id).max(200),
    channel: oneOf(channelLabels).nullable(),
    attachments: z.array(line).max(30),
    copies: z.array(line).max(30),
    fileName: line,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .strict();

/** A disclosure (Übermittlung). */
export type Disclosure = Readonly<z.infer<typeof disclosureSchema>>;

/** A file of the vault that a letter is written into. */
export const fileOfVault = z
  .object({
    fileId: z.string().regex(/^[0-9a-f]{64}$/),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().min(1),
  })
  .strict();

/** What fields of the catalogue said on the day they were sent. */
export const sentFacts = z
  .array(z.object({ field: fieldCode, text: z.string().max(2_000_000) }).strict())
  .max(60);

/** The plan of a paper as it was sent: readable for ever, whatever changes later. */
export const sentLetterSchema = z
  .object({
    id,
    studentId: id,
    handoverId: id,
    plan: z.string().max(2_000_000),
    /** What each field of the catalogue said when it was sent; empty where it was not kept, as in letters of before schema 3. */
    facts: sentFacts,
    /** The own template it was written into. */
    templateFile: fileOfVault.nullable(),
  })
  .strict();

/** A paper as it was sent. */
export type SentLetter = Readonly<z.infer<typeof sentLetterSchema>>;

import { z } from 'zod';
import { id, line, oneOf } from '../record/fields.ts';
import { recordSchemas, type Collection } from '../record/recordSchemas.ts';
import type { Change, Commit } from '../record/change.ts';
import { attachmentTypeLabels } from '../consent/attachmentSchema.ts';
import { backupPlaceLabels } from '../backup/backupPlaceSchema.ts';
import { fileFormats, paperFormatLabels } from '../disclosure/disclosureSchemas.ts';
import { paperSchema } from '../paper/paperSchema.ts';
import { placementPaperSchema } from '../placement/placementPapers.ts';
import { channelLabels } from '../partner/partnerSchemas.ts';
import { sheetChoiceSchema } from '../sheet/overviews.ts';
import { checkedTemplate } from '../template/templateReading.ts';
import type { Channel } from './channels.ts';
import { failureSchema } from './failure.ts';

const nothing = z.object({}).strict();

const result = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }).strict(),
    z.object({ ok: z.literal(false), failure: failureSchema }).strict(),
  ]);

const collection = z.enum(Object.keys(recordSchemas) as [Collection, ...Collection[]]);

/** A change as it may come through the door; the record's own schema is checked by its collection. */
const changeSchema = z.union([
  z
    .object({ put: collection, record: z.looseObject({ id }) })
    .strict()
    .refine(({ put, record }) => recordSchemas[put].safeParse(record).success, {
      error: 'The record does not fit its collection.',
    }),
  z.object({ drop: collection, id }).strict(),
]) as unknown as z.ZodType<Change>;

const commitSchema = z.custom<Commit>(
  (value) => typeof value === 'object' && value !== null && 'seq' in value,
);

const themes = z.enum(['auto', 'light', 'dark']);

const sessionState = z
  .object({
    state: z.enum(['no vault', 'locked', 'open']),
    /** Whether the open vault may be written to; null while none is open. */
    access: z.enum(['write', 'look']).nullable(),
    practice: z.boolean(),
    /** What came of restoring a backup since a vault was last opened. */
    restored: z.enum(['done', 'failed']).nullable(),
    /** Whether the vault process ended by itself while a vault was open, and none was opened since. */
    died: z.boolean(),
    folder: z.string(),
    theme: themes,
    version: z.string(),
  })
  .strict();

const password = z.string().max(1000);
const digits = z.string().max(200);

const secret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), text: password }).strict(),
  z.object({ kind: z.literal('recovery'), digits }).strict(),
]);

const recoveryKey = z.object({ recoveryKey: z.string() }).strict();

/** A folder the user chose, and what is to be known about it: a cloud, a share or a stick has its dangers. */
const chosenPlace = z.object({ folder: z.string(), advice: z.string().nullable() }).strict();

/**
 * How a vault is opened: for work; read-only; for work from what is left of a damaged one; for work although
 * another program, long silent, still holds it.
 */
const ways = z.enum(['write', 'look', 'restore', 'take over']);

/** What is to be known about a vault that has just been opened; a detail names files or moments. */
const openingNote = z
  .object({
    kind: z.enum([
      'set aside',
      'incomplete',
      'older than seen',
      'conflict copies',
      'cut write',
      'migrated',
    ]),
    detail: z.string(),
  })
  .strict();

const opened = z
  .object({
    access: z.enum(['write', 'look']),
    /** Whether the recovery key opened it: then a new password is due. */
    byRecovery: z.boolean(),
    notes: z.array(openingNote),
  })
  .strict();

/** A backup: one of the list, or the file the user chose last. */
const whichBackup = z.union([
  z.object({ place: oneOf(backupPlaceLabels), file: z.string().max(100) }).strict(),
  z.literal('chosen'),
]);

const listedBackup = z
  .object({
    place: oneOf(backupPlaceLabels),
    file: z.string(),
    /** When it was written; null when the file does not tell. */
    at: z.string().nullable(),
    bytes: z.number(),
    /** Whether its outer form is whole; only a check decrypts it. */
    whole: z.boolean(),
  })
  .strict();

const backupInside = z
  .object({
    at: z.string(),
    students: z.number(),
    notes: z.number(),
    placements: z.number(),
    companies: z.number(),
    handovers: z.number(),
    /** Names of the schools, so that a stranger's backup is noticed. */
    schools: z.array(z.string()),
    practice: z.boolean(),
    /** Whether it comes from the vault that lies at the remembered place. */
    sameVault: z.boolean(),
    /** How many scans it names that do not lie beside it. */
    missingScans: z.number(),
  })
  .strict();

const bytes = z.instanceof(Uint8Array);

/** Whose letters go out together, and by which channel. */
const together = z
  .object({ handoverIds: z.array(id).min(1).max(500), channel: oneOf(channelLabels) })
  .strict();

/** What came of a run: the letters it reached, in their order, and why it ended early, where it did. */
const run = z
  .object({
    letters: z.array(
      z
        .object({
          handoverId: id,
          /** Null when the letter does not lie in the folder; then there is a failure. */
          fileName: z.string().nullable(),
          failure: failureSchema.nullable(),
          /** Whether the register knows of it: a letter may be recorded and still find no place. */
          recorded: z.boolean(),
        })
        .strict(),
    ),
    /** The names of the lists that were written. */
    lists: z.array(z.string()),
    ended: failureSchema.nullable(),
  })
  .strict();

/** What came of papers that are written one by one: how many lie there, whose do not, and why it ended early. */
const written = z
  .object({
    written: z.number(),
    left: z.array(z.object({ placementId: id, failure: failureSchema }).strict()),
    ended: failureSchema.nullable(),
  })
  .strict();

/** One question: what goes in, what comes out. */
type Question = { readonly in: z.ZodType; readonly out: z.ZodType };

/** Every question of the window, one line each: shape in, shape out. Nothing else crosses the door. */
export const contract = {
  'session.state': { in: nothing, out: sessionState },
  'session.openPractice': { in: nothing, out: result(z.null()) },
  'session.leavePractice': { in: nothing, out: z.null() },
  'session.chooseVault': { in: nothing, out: result(z.object({ folder: z.string() }).strict()) },
  'session.choosePlace': {
    in: z.object({ purpose: z.enum(['vault', 'backup']) }).strict(),
    out: result(chosenPlace),
  },
  'session.chooseBackup': { in: nothing, out: result(z.object({ file: z.string() }).strict()) },
  'session.line': { in: nothing, out: z.null() },
  'session.lock': { in: nothing, out: z.null() },
  'session.drafted': { in: nothing, out: z.null() },
  'session.activity': { in: nothing, out: z.null() },
  'vault.create': {
    // `elsewhere` means the place the user chose last.
    in: z.object({ password, elsewhere: z.boolean() }).strict(),
    out: result(recoveryKey),
  },
  'vault.open': { in: z.object({ secret, how: ways }).strict(), out: result(opened) },
  'vault.records': { in: nothing, out: result(z.string()) },
  'security.state': {
    in: nothing,
    out: result(z.object({ hasDeputy: z.boolean(), byRecovery: z.boolean() }).strict()),
  },
  'security.changePassword': {
    // Without the current one only while the recovery key has opened the vault.
    in: z.object({ current: password.nullable(), next: password }).strict(),
    out: result(z.null()),
  },
  'security.renewRecoveryKey': { in: z.object({ password }).strict(), out: result(recoveryKey) },
  // From then on the renewed key holds; until then the one before does.
  'security.keepRecoveryKey': { in: nothing, out: result(z.null()) },
  'security.rehearse': { in: z.object({ digits }).strict(), out: result(z.null()) },
  'security.setDeputy': {
    in: z.object({ password, deputyPassword: password }).strict(),
    out: result(z.null()),
  },
  'security.removeDeputy': { in: z.object({ password }).strict(), out: result(z.null()) },
  'backup.now': { in: nothing, out: result(z.null()) },
  'backup.list': { in: nothing, out: result(z.array(listedBackup)) },
  'backup.check': {
    in: nothing,
    out: result(
      z
        .object({
          checked: z.number(),
          damaged: z.array(
            z.object({ place: oneOf(backupPlaceLabels), file: z.string() }).strict(),
          ),
        })
        .strict(),
    ),
  },
  'backup.cancel': { in: nothing, out: z.null() },
  'backup.look': {
    // The key of the open vault is tried where no secret is given.
    in: z.object({ which: whichBackup, secret: secret.nullable() }).strict(),
    out: result(backupInside),
  },
  'backup.restore': {
    in: z.object({ which: whichBackup, secret: secret.nullable() }).strict(),
    out: result(z.null()),
  },
  'backup.useSecond': { in: nothing, out: result(z.null()) },
  'backup.dropSecond': { in: nothing, out: result(z.null()) },
  'backup.purge': {
    in: nothing,
    out: result(z.object({ removed: z.number(), unreachable: z.array(z.string()) }).strict()),
  },
  'scan.add': { in: z.object({ consentId: id }).strict(), out: result(z.null()) },
  'scan.read': {
    in: z.object({ attachmentId: id }).strict(),
    out: result(z.object({ bytes, type: oneOf(attachmentTypeLabels) }).strict()),
  },
  'scan.save': {
    in: z.object({ attachmentId: id }).strict(),
    out: result(z.object({ fileName: z.string() }).strict()),
  },
  'template.add': {
    // In the place of a template there is, or as a new one.
    in: z.object({ templateId: id.nullable() }).strict(),
    out: result(checkedTemplate),
  },
  'template.check': { in: z.object({ templateId: id }).strict(), out: result(checkedTemplate) },
  'template.example': {
    in: nothing,
    out: result(z.object({ fileName: z.string() }).strict()),
  },
  'records.commit': {
    in: z.object({ action: line.min(1), changes: z.array(changeSchema).min(1).max(5000) }).strict(),
    out: result(commitSchema),
  },
  'records.undo': {
    // The commit to take back, or null for the last, whichever it is.
    in: z.object({ seq: z.number().int().nullable() }).strict(),
    out: result(z.object({ action: z.string() }).strict()),
  },
  'records.redo': { in: nothing, out: result(z.object({ action: z.string() }).strict()) },
  'paper.preview': { in: z.object({ paper: paperSchema }).strict(), out: result(bytes) },
  'paper.export': {
    in: z
      .object({
        paper: paperSchema,
        format: oneOf(paperFormatLabels),
        // Asked of papers that go to an addressee; null for a copy.
        channel: oneOf(channelLabels).nullable(),
      })
      .strict(),
    // No name when it was printed.
    out: result(z.object({ fileName: z.string().nullable() }).strict()),
  },
  'paper.exportMany': {
    // With `list` each recipient gets a list of their letters too.
    in: together.extend({ list: z.boolean(), format: z.enum(fileFormats) }).strict(),
    out: result(run),
  },
  'paper.exportEach': {
    // Only papers of placements: what goes to an addressee is recorded, and goes out as 'paper.exportMany'.
    in: z.object({ papers: z.array(placementPaperSchema).min(1).max(500) }).strict(),
    out: result(written),
  },
  'list.export': {
    in: together,
    out: result(z.object({ fileNames: z.array(z.string()) }).strict()),
  },
  'sheet.export': {
    in: sheetChoiceSchema,
    out: result(z.object({ fileName: z.string(), rows: z.number() }).strict()),
  },
  'job.cancel': { in: nothing, out: z.null() },
  'file.reveal': { in: nothing, out: z.null() },
  'page.savePdf': {
    in: z.object({ fileName: z.string().regex(/^[A-Za-z0-9_-]{1,60}\.pdf$/) }).strict(),
    out: result(z.object({ fileName: z.string() }).strict()),
  },
  'preferences.set': { in: z.object({ theme: themes }).strict(), out: z.null() },
} as const satisfies Readonly<Record<Channel, Question>>;

/** What a question takes. */
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['in']>;

/** What a question gives. */
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['out']>;

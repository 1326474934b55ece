import { z } from 'zod';
import { id, line } from '../record/fields.ts';
import { recordSchemas, type Collection } from '../record/recordSchemas.ts';
import type { Change, Commit } from '../record/change.ts';
import { channelLabels } from '../partner/partnerSchemas.ts';
import { schoolYearName } from '../student/relatedSchemas.ts';
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
    practice: z.boolean(),
    folder: z.string(),
    theme: themes,
    version: z.string(),
  })
  .strict();

const secret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), text: z.string().max(1000) }).strict(),
  z.object({ kind: z.literal('recovery'), digits: z.string().max(200) }).strict(),
]);

const bytes = z.instanceof(Uint8Array);

/** One question: what goes in, what comes out. */
type Question = { readonly in: z.ZodType; readonly out: z.ZodType };

/** Every question of the window, one line each: shape in, shape out. Nothing else crosses the door. */
export const contract = {
  'session.state': { in: nothing, out: sessionState },
  'session.createVault': {
    in: z.object({ password: z.string().max(1000), elsewhere: z.boolean() }).strict(),
    out: result(z.object({ recoveryKey: z.string() }).strict()),
  },
  'session.openVault': { in: z.object({ secret }).strict(), out: result(z.null()) },
  'session.openPractice': { in: nothing, out: result(z.null()) },
  'session.leavePractice': { in: nothing, out: z.null() },
  'session.chooseVault': { in: nothing, out: result(z.object({ folder: z.string() }).strict()) },
  'session.lock': { in: nothing, out: z.null() },
  'session.drafted': { in: nothing, out: z.null() },
  'session.activity': { in: nothing, out: z.null() },
  'session.records': { in: nothing, out: result(z.string()) },
  'session.renewRecoveryKey': {
    in: nothing,
    out: result(z.object({ recoveryKey: z.string() }).strict()),
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
  'letter.preview': { in: z.object({ handoverId: id }).strict(), out: result(bytes) },
  'letter.sent': { in: z.object({ letterId: id }).strict(), out: result(bytes) },
  'handover.export': {
    in: z
      .object({
        handoverId: id,
        channel: z.enum(Object.keys(channelLabels) as [keyof typeof channelLabels]),
      })
      .strict(),
    out: result(z.object({ fileName: z.string() }).strict()),
  },
  'sheet.export': {
    in: z
      .object({
        sheet: z.literal('transition'),
        schoolYear: schoolYearName,
        schoolIds: z.array(id).max(200),
        classNames: z.array(line).max(500),
        columns: z.array(line).min(1).max(60),
        showBlockedPlaces: z.boolean(),
      })
      .strict(),
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

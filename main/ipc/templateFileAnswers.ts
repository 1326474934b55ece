import { basename } from 'node:path';
import type { Output } from '../../domain/contract/contract.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import {
  templateReadingSchema,
  type TemplateReading,
} from '../../domain/template/templateReading.ts';
import { refusalWords } from '../../domain/words/templateWords.ts';
import { saveFailureKinds } from '../office/saveFailure.ts';
import type { VaultQuestions } from '../vault/server/questions.ts';
import type { Answers } from './door.ts';
import type { ExportDesk } from './exportAnswers.ts';
import type { Taking } from './hearVault.ts';
import { placeFor } from './placeFor.ts';
import { prepareOutgoing } from './prepareOutgoing.ts';
import { throughOffice } from './throughOffice.ts';

type TemplateDesk = ExportDesk & {
  readonly askTemplate: () => Promise<string | null>;
  readonly brokeOff: (taking: Taking) => void;
};

type Read = Extract<TemplateReading, { kind: 'read' }> & { readonly sha256: string };

/** Lets an office process look into a file; one that is no template is a failure with the sentence that says why. */
const lookInto = async (
  desk: TemplateDesk,
  from: VaultQuestions['readTemplate']['in'],
): Promise<Result<Read, Failure>> => {
  const made = await throughOffice(desk, ['readTemplate', from]);
  if (!made.ok) return made;
  const { bytes, said } = made.value;
  const reading = templateReadingSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return reading.kind === 'read'
    ? ok({ ...reading, sha256: said.sha256 })
    : fail(failure('template unusable', refusalWords[reading.refusal]));
};

const add = async (
  desk: TemplateDesk,
  { templateId, path, stays }: { templateId: string | null; path: string; stays: () => boolean },
): Promise<Output<'template.add'>> => {
  if (!stays()) return fail(failure('not open'));
  const read = await lookInto(desk, { path });
  if (!read.ok) return read;
  if (!stays()) return fail(failure('not open'));
  const { sha256, uses, findings, omissions } = read.value;
  const kept = await desk.session.ask('addTemplate', { templateId, path, sha256, uses });
  return kept.ok ? ok({ templateId: kept.value.templateId, findings, omissions }) : kept;
};

/** The answers about files of templates: chosen here, read by the vault process, looked into by the office. */
export const templateFileAnswers = (
  desk: TemplateDesk,
): Pick<Answers, 'template.add' | 'template.check' | 'template.example'> => ({
  'template.add': async ({ templateId }) => {
    const stays = desk.session.stay();
    const path = await desk.askTemplate();
    if (path === null) return fail(failure('cancelled'));
    const added = await desk.hold(add(desk, { templateId, path, stays }));
    // The page that asked is gone by then: the next one says it.
    if (!added.ok && !stays()) desk.brokeOff('template');
    return added;
  },
  'template.check': async ({ templateId }) => {
    const read = await lookInto(desk, { templateId });
    if (!read.ok) return read;
    const { findings, omissions } = read.value;
    return ok({ templateId, findings, omissions });
  },
  'template.example': async () => {
    const stays = desk.session.stay();
    const what = { kind: 'example template' } as const;
    const described = await desk.session.ask('describe', what);
    if (!described.ok) return described;
    const place = await placeFor(desk, described.value.fileName);
    if (!place.ok) return place;
    const { signal } = new AbortController();
    const ready = await desk.hold(
      prepareOutgoing(desk, { what, path: place.value, stays, signal }),
    );
    if (!ready.ok) return ready;
    const placed = await ready.value.file.place();
    return placed.ok
      ? ok({ fileName: basename(place.value) })
      : fail(failure(saveFailureKinds[placed.failure]));
  },
});

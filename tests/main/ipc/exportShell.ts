import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { fail, ok } from '../../../domain/contract/result.ts';
import type { Change } from '../../../domain/record/change.ts';
import { exportAnswers, type ExportDesk } from '../../../main/ipc/exportAnswers.ts';
import { previewAnswers } from '../../../main/ipc/previewAnswers.ts';
import type { OfficeJob } from '../../../main/office/officeJob.ts';
import type { Office } from '../../../main/office/officeJobs.ts';
import { makeSession } from '../../../main/session/makeSession.ts';
import { makeUnfinished } from '../../../main/session/unfinished.ts';
import { valueOf } from '../../support/vaultBuilder.ts';
import { standingIn, vaultProcesses } from '../../support/vaultServer.ts';

/** A line whose office end takes in what the vault process says, as a real one would. */
const newLine: ExportDesk['newLine'] = () => {
  const { port1, port2 } = new MessageChannel();
  return { forVault: port1, forOffice: port2 };
};

/** An office that answers as soon as its plan comes in on the line. */
const quickOffice = (
  rendered: OfficeJob['kind'][],
  user: { readonly meanwhileWriting: () => Promise<unknown> },
  kept: { open: number },
): ExportDesk['office'] => {
  const run: Office['run'] = (line, { signal } = {}) =>
    new Promise((resolve) => {
      const port = line as unknown as Pick<MessagePort, 'once' | 'close'>;
      const settle = (result: Awaited<ReturnType<Office['run']>>) => {
        port.close();
        resolve(result);
      };
      signal?.addEventListener('abort', () => settle(fail('cancelled')));
      port.once('message', (job: OfficeJob) => {
        rendered.push(job.kind);
        const bytes = new TextEncoder().encode(JSON.stringify(job.plan));
        void user.meanwhileWriting().then(() => settle(ok(bytes)));
      });
    });
  const end = () => {
    kept.open -= 1;
  };
  const keep = () => {
    kept.open += 1;
    return { run, end };
  };
  return { run, keep };
};

/**
 * The shell without Electron: the real session, the real vault with practice data, an office that answers at once,
 * and a user who does `meanwhile` while the save dialog stands open, then chooses `place`, and does
 * `meanwhileWriting` while the office writes, and `meanwhileDrawing` while a PDF file is drawn.
 */
export const exportShell = async () => {
  const home = await mkdtemp(join(tmpdir(), 'staffelstab-export-'));
  const [vault, documents] = [join(home, 'uebung'), join(home, 'dokumente')];
  await mkdir(documents);
  const { startVault, current } = vaultProcesses();
  const session = makeSession({
    startVault,
    standing: () => standingIn(home),
    heard: () => undefined,
    closed: () => undefined,
    collectDrafts: () => Promise.resolve(),
    endJobs: () => undefined,
    died: () => undefined,
    replacePage: () => undefined,
  });
  const unlock = async (): Promise<void> => {
    valueOf(await session.ask('openPractice', null));
  };
  await unlock();
  // The first opening of the day begins a backup, which is noted by a commit of its own: this waits for it.
  valueOf(await current().window['backup.now']({}));
  const user = {
    place: join(documents, 'brief.docx'),
    folder: documents,
    meanwhile: (): Promise<unknown> => Promise.resolve(),
    meanwhileWriting: (): Promise<unknown> => Promise.resolve(),
    meanwhileDrawing: (): Promise<unknown> => Promise.resolve(),
    answersPrintDialog: (): ReturnType<ExportDesk['printer']['print']> => Promise.resolve(ok(null)),
  };
  const rendered: OfficeJob['kind'][] = [];
  const progress: string[] = [];
  const kept = { open: 0 };
  const tell: ExportDesk['tell'] = (event, payload) => {
    if (event !== 'progress' || payload === null) return;
    progress.push(`${payload.done} von ${payload.total}`);
  };
  const unfinished = makeUnfinished();
  const desk: ExportDesk = {
    ...{ session, newLine, office: quickOffice(rendered, user, kept), tell },
    askWhere: async () => {
      await user.meanwhile();
      return user.place;
    },
    askFolder: async () => {
      await user.meanwhile();
      return user.folder;
    },
    ownFolders: () => [vault],
    hold: unfinished.hold,
    reveal: () => undefined,
    printer: {
      toPdf: async (bytes, signal) => {
        await user.meanwhileDrawing();
        if (signal?.aborted === true) return fail('cancelled');
        return ok(new TextEncoder().encode(`PDF ${bytes.length}`));
      },
      print: () => user.answersPrintDialog(),
      endAll: () => undefined,
    },
    pagePdf: () => Promise.resolve(new TextEncoder().encode('pdf')),
  };
  const answers = { ...exportAnswers(desk), ...previewAnswers(desk) };
  const records = () => current().records();
  const commit = (...changes: Change[]) => current().commit(...changes);
  const releasable = async (): Promise<string> => {
    for (const { id, state } of Object.values((await records()).handover)) {
      if (state !== 'entwurf' && state !== 'freigegeben') continue;
      if (
        (
          await session.ask('describe', {
            kind: 'paper',
            paper: { kind: 'transfer', handoverId: id },
          })
        ).ok
      )
        return id;
    }
    throw new Error('The practice data have no releasable handover.');
  };
  return {
    ...{ session, vault, documents, user, rendered, unfinished, answers },
    ...{ unlock, records, commit, releasable, progress, kept },
  };
};

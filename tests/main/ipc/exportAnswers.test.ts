import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../domain/contract/contract.ts';
import { ok } from '../../../domain/contract/result.ts';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import { put } from '../../../domain/record/change.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { exportAnswers } from '../../../main/ipc/exportAnswers.ts';
import type { OfficeJob } from '../../../main/office/officeJob.ts';
import { makeSession, type Session } from '../../../main/session/makeSession.ts';
import { makeUnfinished } from '../../../main/session/unfinished.ts';
import { makeVaultServer } from '../../../main/vault/answer.ts';
import { password, surroundings, valueOf } from '../../support/vaultBuilder.ts';

const texts = letterTextsSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../resources/texts/letter.json'), 'utf8'),
  ),
);

const everything: Input<'sheet.export'> = {
  sheet: 'transition',
  schoolYear: '2026/2027',
  schoolIds: [],
  classNames: [],
  columns: ['pupil'],
  showBlockedPlaces: false,
};

const records = async (session: Session): Promise<VaultData> =>
  JSON.parse(valueOf(await session.ask('records', null))) as VaultData;

const unlock = (session: Session, folder: string) =>
  session.begin((ask) => ask('open', { folder, secret: { kind: 'password', text: password } }));

/**
 * The shell without Electron: the real session, the real vault with practice data, an office that answers at once,
 * and a user who does `meanwhile` while the save dialog stands open and then chooses `place`.
 */
const shell = async () => {
  const home = await mkdtemp(join(tmpdir(), 'staffelstab-export-'));
  const [vault, documents] = [join(home, 'tresor'), join(home, 'dokumente')];
  await mkdir(documents);
  const session = makeSession({
    startVault: (onEnd) => ({
      ask: makeVaultServer(texts, (folder) => surroundings({ folder })),
      end: onEnd,
    }),
    collectDrafts: () => Promise.resolve(),
    endJobs: () => undefined,
    replacePage: () => undefined,
  });
  valueOf(await session.begin((ask) => ask('create', { folder: vault, password, practice: true })));
  const user = {
    place: join(documents, 'brief.docx'),
    meanwhile: (): Promise<unknown> => Promise.resolve(),
  };
  const rendered: OfficeJob['kind'][] = [];
  const unfinished = makeUnfinished();
  const answers = exportAnswers({
    session,
    office: {
      run: (job) => {
        rendered.push(job.kind);
        return Promise.resolve(ok(new TextEncoder().encode(JSON.stringify(job.plan))));
      },
      warm: () => undefined,
      endAll: () => undefined,
    },
    tell: () => undefined,
    committed: () => undefined,
    askWhere: async () => {
      await user.meanwhile();
      return user.place;
    },
    ownFolders: () => [vault],
    hold: unfinished.hold,
    reveal: () => undefined,
    pagePdf: () => Promise.resolve(new TextEncoder().encode('pdf')),
  });
  const releasable = async (): Promise<string> => {
    for (const { id, state } of Object.values((await records(session)).handover)) {
      if (state !== 'entwurf' && state !== 'freigegeben') continue;
      if ((await session.ask('letter', { handoverId: id })).ok) return id;
    }
    throw new Error('The practice data have no releasable handover.');
  };
  return { session, vault, documents, user, rendered, unfinished, answers, releasable };
};

describe('a letter', () => {
  test('lies where the user said, and the register knows exactly this file', async () => {
    const { session, answers, documents, releasable } = await shell();
    const handoverId = await releasable();
    valueOf(await answers['handover.export']({ handoverId, channel: 'post' }));
    expect(await readdir(documents)).toEqual(['brief.docx']);
    const digest = createHash('sha256').update(await readFile(join(documents, 'brief.docx')));
    const disclosures = Object.values((await records(session)).disclosure);
    expect(disclosures.find((one) => one.handoverId === handoverId)?.sha256).toBe(
      digest.digest('hex'),
    );
  });

  test('that may not be recorded leaves the older file at its place as it was', async () => {
    const { session, answers, documents, user, releasable } = await shell();
    await writeFile(user.place, 'alt');
    const handoverId = await releasable();
    user.meanwhile = async () => {
      const handover = (await records(session)).handover[handoverId];
      if (handover === undefined) throw new Error('unreachable');
      const changes = [put('handover', { ...handover, occasion: 'anders' })];
      valueOf(await session.ask('commit', { action: 'geändert', changes }));
    };
    const answer = await answers['handover.export']({ handoverId, channel: 'post' });
    expect(answer).toMatchObject({ failure: { kind: 'not releasable' } });
    expect(await readFile(user.place, 'utf8')).toBe('alt');
    expect(await readdir(documents)).toEqual(['brief.docx']);
  });

  test('asked for twice at once goes out once', async () => {
    const { session, answers, documents, releasable } = await shell();
    const handoverId = await releasable();
    const both = await Promise.all([
      answers['handover.export']({ handoverId, channel: 'post' }),
      answers['handover.export']({ handoverId, channel: 'fax' }),
    ]);
    expect(both.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    const disclosures = Object.values((await records(session)).disclosure);
    expect(disclosures.filter((one) => one.handoverId === handoverId)).toHaveLength(1);
    expect(await readdir(documents)).toEqual(['brief.docx']);
  });
});

describe.each(['sheet.export', 'handover.export', 'page.savePdf'] as const)(
  'the question %s',
  (question) => {
    const run = async ({ answers, releasable }: Awaited<ReturnType<typeof shell>>) => {
      if (question === 'sheet.export') return answers[question](everything);
      if (question === 'page.savePdf') return answers[question]({ fileName: 'blatt.pdf' });
      return answers[question]({ handoverId: await releasable(), channel: 'post' });
    };

    test('writes nothing when the vault was locked while the dialog stood open', async () => {
      const house = await shell();
      const before = await records(house.session);
      house.user.meanwhile = () => house.session.lock();
      expect(await run(house)).toMatchObject({ failure: { kind: 'not open' } });
      expect(house.rendered).toEqual([]);
      expect(await readdir(house.documents)).toEqual([]);
      await unlock(house.session, house.vault);
      expect(await records(house.session)).toEqual(before);
    });

    test('writes nothing into another unlocking than the one it was asked in', async () => {
      const house = await shell();
      const before = await records(house.session);
      house.user.meanwhile = async () => {
        await house.session.lock();
        await unlock(house.session, house.vault);
      };
      expect(await run(house)).toMatchObject({ failure: { kind: 'not open' } });
      expect(await readdir(house.documents)).toEqual([]);
      expect(await records(house.session)).toEqual(before);
    });

    test.each([
      ['the folder of the vault', 'brief.docx'],
      ['a folder inside it', 'tief/brief.docx'],
      ['a file of the vault itself', 's-0000000001.stf'],
    ])('does not write into %s', async (_, name) => {
      const house = await shell();
      await mkdir(join(house.vault, 'tief'));
      house.user.place = join(house.vault, name);
      const before = await readdir(house.vault, { recursive: true });
      expect(await run(house)).toMatchObject({ failure: { kind: 'rule broken' } });
      expect((await readdir(house.vault, { recursive: true })).toSorted()).toEqual(
        before.toSorted(),
      );
    });

    test('does not follow a link into the folder of the vault', async () => {
      const house = await shell();
      const [door, file] = [join(house.documents, 'ordner'), join(house.documents, 'datei.docx')];
      await symlink(house.vault, door);
      await symlink(join(house.vault, 's-0000000001.stf'), file);
      for (const place of [join(door, 'brief.docx'), file]) {
        house.user.place = place;
        expect(await run(house)).toMatchObject({ failure: { kind: 'rule broken' } });
      }
    });
  },
);

test('quitting waits until a letter is recorded and lies whole at its place', async () => {
  const { session, answers, documents, unfinished, releasable } = await shell();
  const handoverId = await releasable();
  const sending = answers['handover.export']({ handoverId, channel: 'post' });
  // The dialog is answered and the file is being written when the user quits.
  await session.ask('security', null);
  await session.lock();
  await unfinished.settled(5000);
  const [files, sent] = [await readdir(documents), (await sending).ok];
  expect(files).toEqual(sent ? ['brief.docx'] : []);
});

test('waiting for unfinished work ends when the work hangs', async () => {
  const { hold, settled } = makeUnfinished();
  void hold(new Promise(() => undefined));
  await settled(10);
  const failed = hold(Promise.reject(new Error('x')));
  await expect(failed).rejects.toThrow('x');
});

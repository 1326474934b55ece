import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../domain/contract/contract.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import { put } from '../../../domain/record/change.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import { makeUnfinished } from '../../../main/session/unfinished.ts';
import { valueOf } from '../../support/vaultBuilder.ts';
import { exportShell } from './exportShell.ts';

const everything: Input<'sheet.export'> = {
  sheet: 'transition',
  schoolYear: '2026/2027',
  schoolIds: [],
  classNames: [],
  columns: ['pupil'],
  per: 'together',
  numbersOnly: false,
  showBlockedPlaces: false,
};

describe('a letter', () => {
  test('lies where the user said, and the register knows exactly this file', async () => {
    const { records, answers, documents, releasable } = await exportShell();
    const handoverId = await releasable();
    valueOf(
      await answers['paper.export']({
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        channel: 'post',
      }),
    );
    expect(await readdir(documents)).toEqual(['brief.docx']);
    const digest = createHash('sha256').update(await readFile(join(documents, 'brief.docx')));
    const disclosures = Object.values((await records()).disclosure);
    expect(disclosures.find((one) => one.handoverId === handoverId)?.sha256).toBe(
      digest.digest('hex'),
    );
  });

  test('that may not be recorded leaves the older file at its place as it was', async () => {
    const { records, commit, answers, documents, user, releasable } = await exportShell();
    await writeFile(user.place, 'alt');
    const handoverId = await releasable();
    user.meanwhileWriting = async () => {
      const handover = (await records()).handover[handoverId];
      if (handover === undefined) throw new Error('unreachable');
      await commit(put('handover', { ...handover, occasion: 'anders' }));
    };
    const answer = await answers['paper.export']({
      paper: { kind: 'transfer', handoverId },
      format: 'word',
      channel: 'post',
    });
    expect(answer).toMatchObject({ failure: { kind: 'not releasable' } });
    expect(await readFile(user.place, 'utf8')).toBe('alt');
    expect(await readdir(documents)).toEqual(['brief.docx']);
  });

  test('is not written any more when it was deleted while the dialog stood open', async () => {
    const { records, commit, answers, documents, user, rendered, releasable } = await exportShell();
    const handoverId = await releasable();
    user.meanwhile = async () =>
      commit(...dropWithDependents(await records(), 'handover', handoverId));
    const answer = await answers['paper.export']({
      paper: { kind: 'transfer', handoverId },
      format: 'word',
      channel: 'post',
    });
    expect(answer).toMatchObject({ failure: { kind: 'not releasable' } });
    expect(rendered).toEqual([]);
    expect(await readdir(documents)).toEqual([]);
  });

  test('is shown from the same plan as it goes out', async () => {
    const { answers, user, rendered, releasable } = await exportShell();
    const handoverId = await releasable();
    const shown = valueOf(
      await answers['paper.preview']({ paper: { kind: 'transfer', handoverId } }),
    );
    expect(rendered).toEqual(['letter']);
    valueOf(
      await answers['paper.export']({
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        channel: 'post',
      }),
    );
    expect(await readFile(user.place)).toEqual(Buffer.from(shown));
  });

  test('that was sent is shown as it was, and cannot be shown as one that is still to go', async () => {
    const { answers, user, records, releasable } = await exportShell();
    const handoverId = await releasable();
    valueOf(
      await answers['paper.export']({
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        channel: 'post',
      }),
    );
    const sent = Object.values((await records()).disclosure).find(
      (one) => one.handoverId === handoverId,
    );
    const again = valueOf(
      await answers['paper.preview']({ paper: { kind: 'sent', letterId: sent?.letterId ?? '' } }),
    );
    expect(JSON.parse(new TextDecoder().decode(again))).toEqual(
      JSON.parse(await readFile(user.place, 'utf8')),
    );
    expect(
      await answers['paper.preview']({ paper: { kind: 'transfer', handoverId } }),
    ).toMatchObject({
      failure: { kind: 'not releasable' },
    });
  });

  test('is not shown to whom has locked while it was written', async () => {
    const { answers, session, user, releasable } = await exportShell();
    const handoverId = await releasable();
    user.meanwhileWriting = () => session.lock();
    expect(
      await answers['paper.preview']({ paper: { kind: 'transfer', handoverId } }),
    ).toMatchObject({
      failure: { kind: 'not open' },
    });
  });

  test('that is cancelled while it is written leaves nothing behind and is not recorded', async () => {
    const { answers, user, documents, records, releasable } = await exportShell();
    const handoverId = await releasable();
    const before = await records();
    user.meanwhileWriting = async () => {
      await answers['job.cancel']({});
    };
    const answer = await answers['paper.export']({
      paper: { kind: 'transfer', handoverId },
      format: 'word',
      channel: 'post',
    });
    expect(answer).toMatchObject({ failure: { kind: 'cancelled' } });
    expect(await readdir(documents)).toEqual([]);
    expect(await records()).toEqual(before);
  });

  test('asked for twice at once goes out once', async () => {
    const { records, answers, documents, releasable } = await exportShell();
    const handoverId = await releasable();
    const both = await Promise.all([
      answers['paper.export']({
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        channel: 'post',
      }),
      answers['paper.export']({
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        channel: 'fax',
      }),
    ]);
    expect(both.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    const disclosures = Object.values((await records()).disclosure);
    expect(disclosures.filter((one) => one.handoverId === handoverId)).toHaveLength(1);
    expect(await readdir(documents)).toEqual(['brief.docx']);
  });
});

describe('a letter in another form', () => {
  const sentOf = async ({ records }: Awaited<ReturnType<typeof exportShell>>, handoverId: string) =>
    Object.values((await records()).disclosure).find((one) => one.handoverId === handoverId);

  test('as a PDF file lies where the user said, and the register knows exactly this file', async () => {
    const house = await exportShell();
    const handoverId = await house.releasable();
    house.user.place = join(house.documents, 'brief.pdf');
    const paper = { kind: 'transfer', handoverId } as const;
    valueOf(await house.answers['paper.export']({ paper, format: 'pdf', channel: 'post' }));
    const written = await readFile(house.user.place);
    expect(written.toString()).toMatch(/^PDF \d+$/);
    const sent = await sentOf(house, handoverId);
    expect(sent).toMatchObject({
      format: 'pdf',
      sha256: createHash('sha256').update(written).digest('hex'),
    });
    expect(sent?.fileName).toMatch(/^Uebergabe_.*\.pdf$/);
  });

  test('that is printed is recorded without a file when the dialog was answered', async () => {
    const house = await exportShell();
    const paper = { kind: 'transfer', handoverId: await house.releasable() } as const;
    const given = await house.answers['paper.export']({ paper, format: 'druck', channel: 'post' });
    expect(given).toEqual(ok({ fileName: null }));
    expect(await readdir(house.documents)).toEqual([]);
    expect(await sentOf(house, paper.handoverId)).toMatchObject({ format: 'druck', fileName: '' });
  });

  test.each([
    ['cancelled', 'cancelled'],
    ['no printer', 'no printer'],
    ['failed', 'print failed'],
  ] as const)('that is not printed (%s) is not recorded', async (why, kind) => {
    const house = await exportShell();
    const before = await house.records();
    house.user.answersPrintDialog = () => Promise.resolve(fail(why));
    const paper = { kind: 'transfer', handoverId: await house.releasable() } as const;
    const given = await house.answers['paper.export']({ paper, format: 'druck', channel: 'post' });
    expect(given).toMatchObject({ failure: { kind } });
    expect(await house.records()).toEqual(before);
  });

  test('that was printed and may no longer be recorded is to be destroyed', async () => {
    const house = await exportShell();
    const handoverId = await house.releasable();
    house.user.answersPrintDialog = async () => {
      const handover = (await house.records()).handover[handoverId];
      if (handover === undefined) throw new Error('unreachable');
      await house.commit(put('handover', { ...handover, occasion: 'anders' }));
      return ok(null);
    };
    const paper = { kind: 'transfer', handoverId } as const;
    const given = await house.answers['paper.export']({ paper, format: 'druck', channel: 'post' });
    expect(given).toMatchObject({ failure: { kind: 'printed unrecorded', detail: /geändert/u } });
    expect(await sentOf(house, handoverId)).toBeUndefined();
  });
});

describe.each(['sheet.export', 'paper.export', 'page.savePdf'] as const)(
  'the question %s',
  (question) => {
    const run = async ({ answers, releasable }: Awaited<ReturnType<typeof exportShell>>) => {
      if (question === 'sheet.export') return answers[question](everything);
      if (question === 'page.savePdf') return answers[question]({ fileName: 'blatt.pdf' });
      const paper = { kind: 'transfer', handoverId: await releasable() } as const;
      return answers[question]({ paper, format: 'word', channel: 'post' });
    };

    test('writes nothing when the vault was locked while the dialog stood open', async () => {
      const house = await exportShell();
      const before = await house.records();
      house.user.meanwhile = () => house.session.lock();
      expect(await run(house)).toMatchObject({ failure: { kind: 'not open' } });
      expect(house.rendered).toEqual([]);
      expect(await readdir(house.documents)).toEqual([]);
      await house.unlock();
      expect(await house.records()).toEqual(before);
    });

    test('writes nothing into another unlocking than the one it was asked in', async () => {
      const house = await exportShell();
      const before = await house.records();
      house.user.meanwhile = async () => {
        await house.session.lock();
        await house.unlock();
      };
      expect(await run(house)).toMatchObject({ failure: { kind: 'not open' } });
      expect(await readdir(house.documents)).toEqual([]);
      expect(await house.records()).toEqual(before);
    });

    test.each([
      ['the folder of the vault', 'brief.docx'],
      ['a folder inside it', 'tief/brief.docx'],
      ['a file of the vault itself', 's-0000000001.stf'],
    ])('does not write into %s', async (_, name) => {
      const house = await exportShell();
      await mkdir(join(house.vault, 'tief'));
      house.user.place = join(house.vault, name);
      const before = await readdir(house.vault, { recursive: true });
      expect(await run(house)).toMatchObject({ failure: { kind: 'rule broken' } });
      expect((await readdir(house.vault, { recursive: true })).toSorted()).toEqual(
        before.toSorted(),
      );
    });

    test('does not follow a link into the folder of the vault', async () => {
      const house = await exportShell();
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
  const { session, answers, documents, unfinished, releasable } = await exportShell();
  const handoverId = await releasable();
  const sending = answers['paper.export']({
    paper: { kind: 'transfer', handoverId },
    format: 'word',
    channel: 'post',
  });
  // The dialog is answered and the file is being written when the user quits.
  await session.ask('describeScan', { attachmentId: 'a' });
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

import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disclosure, FileFormat } from '../../../domain/disclosure/disclosureSchemas.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { put } from '../../../domain/record/change.ts';
import { handoverListColumns } from '../../../domain/sheet/handoverListColumns.ts';
import type { SheetPlan } from '../../../domain/sheet/sheetPlan.ts';
import { valueOf } from '../../support/vaultBuilder.ts';
import { exportShell } from './exportShell.ts';

const createdAt = '2026-11-22T08:00:00.000Z';

type House = Awaited<ReturnType<typeof exportShell>>;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Drafts of as many persons of the practice data, all to one partner on a basis that carries them. */
const prepare = async (house: House, count: number): Promise<string[]> => {
  const { student, partner, partnerPerson } = await house.records();
  const partners = Object.values(partner);
  const to = partners.find(({ kind }) => kind === 'jugendberufshilfe');
  const person = Object.values(partnerPerson).find(({ partnerId }) => partnerId === to?.id);
  const free = Object.values(student).filter(
    ({ status, objection, addressBlocked }) =>
      status !== 'gesperrt' && !objection && !addressBlocked,
  );
  const drafts = numbers(count).map((at) => ({
    ...newHandover({ id: `run-${at}`, studentId: free[at]?.id ?? '', createdAt }),
    ...{ partnerId: to?.id ?? '', personId: person?.id ?? '' },
    ...({ basis: 'andere', basisNote: 'Test' } as const),
    fields: ['name', 'geburtsdatum', 'kontakt'] as const satisfies Disclosure['fields'],
  }));
  await house.commit(
    ...drafts.map((draft) => put('handover', { ...draft, fields: [...draft.fields] })),
  );
  return drafts.map(({ id }) => id);
};

const run = async (
  house: House,
  handoverIds: readonly string[],
  { list = false, format = 'word' }: { list?: boolean; format?: FileFormat } = {},
) =>
  valueOf(
    await house.answers['paper.exportMany']({
      ...{ handoverIds: [...handoverIds], channel: 'post', format, list },
    }),
  );

const sentIn = async (house: House): Promise<readonly Disclosure[]> =>
  Object.values((await house.records()).disclosure).filter(({ handoverId }) =>
    handoverId.startsWith('run-'),
  );

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** Every letter that lies in the folder is in the register with its digest, and the other way round. */
const expectAllRecorded = async (house: House, ending = '.docx'): Promise<void> => {
  const files = (await readdir(house.documents)).filter((name) => name.endsWith(ending));
  const recorded = (await sentIn(house)).filter(({ document }) => document === 'uebergabe');
  const lying = await Promise.all(
    files.map(async (name) => [name, await digest(join(house.documents, name))] as const),
  );
  expect(new Map(lying)).toEqual(
    new Map(recorded.map(({ fileName, sha256 }) => [fileName, sha256])),
  );
};

const statesOf = async (house: House, ids: readonly string[]) => {
  const { handover } = await house.records();
  return ids.map((id) => handover[id]?.state);
};

describe('several letters at once', () => {
  test('lie whole in the folder, each in the register, counted while they are written', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 4);
    const { letters, ended, lists } = await run(house, ids);
    expect(letters.map(({ handoverId, recorded }) => [handoverId, recorded])).toEqual(
      ids.map((id) => [id, true]),
    );
    expect(ended).toBeNull();
    expect(lists).toEqual([]);
    expect(await readdir(house.documents)).toHaveLength(4);
    await expectAllRecorded(house);
    expect(house.progress).toEqual(['0 von 4', '1 von 4', '2 von 4', '3 von 4', '4 von 4']);
    expect(new Set(await statesOf(house, ids))).toEqual(new Set(['versendet']));
  });

  test.each([
    ['has ended', 0],
    ['was cancelled', 1],
  ])('leave no office process behind when their run %s', async (_, cancelledAt) => {
    const house = await exportShell();
    const open: number[] = [];
    house.user.meanwhileWriting = async () => {
      open.push(house.kept.open);
      if (house.rendered.length === cancelledAt) await house.answers['job.cancel']({});
    };
    await run(house, await prepare(house, 3));
    expect(new Set(open)).toEqual(new Set([1]));
    expect(house.kept.open).toBe(0);
  });

  test('bear no name of a person', async () => {
    const house = await exportShell();
    const { letters } = await run(house, await prepare(house, 2));
    for (const { fileName } of letters)
      expect(fileName).toMatch(/^Uebergabe_\d{4}-\d\d-\d\d_F-\d{4}\.docx$/u);
  });

  test('stop when they are cancelled, with whole files and the rest as it was', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 5);
    house.user.meanwhileWriting = async () => {
      if (house.rendered.length === 3) await house.answers['job.cancel']({});
    };
    const { letters, ended } = await run(house, ids, { list: true });
    expect(ended).toMatchObject({ kind: 'cancelled' });
    expect(letters.map(({ handoverId }) => handoverId)).toEqual(ids.slice(0, 2));
    expect(await readdir(house.documents)).toHaveLength(2);
    await expectAllRecorded(house);
    expect(await statesOf(house, ids)).toEqual([
      'versendet',
      'versendet',
      'entwurf',
      'entwurf',
      'entwurf',
    ]);
  });

  test('end cleanly at a lock in the middle', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 4);
    house.user.meanwhileWriting = () =>
      house.rendered.length === 2 ? house.session.lock() : Promise.resolve();
    const { letters, ended } = await run(house, ids, { list: true });
    expect(ended).toMatchObject({ kind: 'not open' });
    expect(letters).toHaveLength(1);
    expect(await readdir(house.documents)).toHaveLength(1);
    await house.unlock();
    await expectAllRecorded(house);
  });

  test('go on past one that may not go out, and say why', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 3);
    const { handover, student } = await house.records();
    const blocked = student[handover[ids[1] ?? '']?.studentId ?? ''];
    await house.commit(put('student', { ...blocked!, addressBlocked: true }));
    const { letters, ended } = await run(house, ids);
    expect(ended).toBeNull();
    expect(letters.map(({ fileName }) => fileName === null)).toEqual([false, true, false]);
    expect(letters[1]?.failure).toMatchObject({
      kind: 'not releasable',
      detail: expect.stringContaining('Auskunftssperre') as string,
    });
    await expectAllRecorded(house);
  });

  test('that changed while it was written is not recorded and does not lie about', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 2);
    house.user.meanwhileWriting = async () => {
      if (house.rendered.length !== 1) return;
      const draft = (await house.records()).handover[ids[0] ?? ''];
      await house.commit(put('handover', { ...draft!, occasion: 'anders' }));
    };
    const { letters } = await run(house, ids);
    expect(letters.map(({ recorded }) => recorded)).toEqual([false, true]);
    await expectAllRecorded(house);
  });

  test('never take the place of what stands in the folder', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 2);
    const { handover, student } = await house.records();
    const number = student[handover[ids[0] ?? '']?.studentId ?? '']?.caseNumber;
    const day = new Date().toLocaleDateString('sv');
    const taken = `Uebergabe_${day}_${number}.docx`;
    await writeFile(join(house.documents, taken), 'alt');
    const { letters } = await run(house, ids);
    expect(letters[0]?.fileName).toBe(`Uebergabe_${day}_${number} (2).docx`);
    expect(await readFile(join(house.documents, taken), 'utf8')).toBe('alt');
    const sent = await sentIn(house);
    expect(sent.find(({ handoverId }) => handoverId === ids[0])?.fileName).toBe(
      letters[0]?.fileName,
    );
  });

  test('end at a folder nobody may write into, with nothing recorded', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 2);
    const gone = join(house.documents, 'weg');
    house.user.folder = gone;
    const { letters, ended } = await run(house, ids);
    expect([letters, ended?.kind]).toEqual([[], 'place gone']);
    await mkdir(gone);
    await chmod(gone, 0o500);
    // The superuser may write everywhere.
    if (process.getuid?.() !== 0) expect((await run(house, ids)).ended?.kind).toBe('read only');
    expect(await sentIn(house)).toEqual([]);
  });

  test('are not written among the files of the vault', async () => {
    const house = await exportShell();
    house.user.folder = house.vault;
    const answer = await house.answers['paper.exportMany']({
      handoverIds: await prepare(house, 1),
      ...{ channel: 'post', format: 'word', list: false },
    });
    expect(answer).toMatchObject({ failure: { kind: 'rule broken' } });
  });

  test('are not begun when the vault was locked while the dialog stood open', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 2);
    house.user.meanwhile = () => house.session.lock();
    const { letters, ended } = await run(house, ids);
    expect([letters, ended?.kind]).toEqual([[], 'not open']);
    expect(await readdir(house.documents)).toEqual([]);
  });
});

describe('several letters as PDF files', () => {
  test('lie whole in the folder, each in the register with its format and digest', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 3);
    const { letters, ended } = await run(house, ids, { format: 'pdf' });
    expect(ended).toBeNull();
    const lying = (await readdir(house.documents)).toSorted();
    expect(lying).toEqual(letters.map(({ fileName }) => fileName).toSorted());
    for (const name of lying) expect(name).toMatch(/^Uebergabe_\d{4}-\d\d-\d\d_F-\d{4}\.pdf$/u);
    await expectAllRecorded(house, '.pdf');
    expect((await sentIn(house)).map(({ format }) => format)).toEqual(['pdf', 'pdf', 'pdf']);
  });

  test('stop while one is drawn, which then neither lies there nor is recorded', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 3);
    house.user.meanwhileDrawing = async () => {
      if (house.rendered.length === 2) await house.answers['job.cancel']({});
    };
    const { letters, ended } = await run(house, ids, { format: 'pdf' });
    expect([letters.length, ended?.kind]).toEqual([1, 'cancelled']);
    expect(await readdir(house.documents)).toHaveLength(1);
    await expectAllRecorded(house, '.pdf');
    expect(await statesOf(house, ids)).toEqual(['versendet', 'entwurf', 'entwurf']);
  });

  test('end cleanly at a lock while one is drawn', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 3);
    house.user.meanwhileDrawing = () =>
      house.rendered.length === 2 ? house.session.lock() : Promise.resolve();
    const { letters, ended } = await run(house, ids, { format: 'pdf' });
    expect([letters.length, ended?.kind]).toEqual([1, 'not open']);
    expect(await readdir(house.documents)).toHaveLength(1);
    await house.unlock();
    await expectAllRecorded(house, '.pdf');
  });

  test('leave alone a PDF file of the same name', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 1);
    const { handover, student } = await house.records();
    const number = student[handover[ids[0] ?? '']?.studentId ?? '']?.caseNumber ?? '';
    const name = `Uebergabe_${new Date().toLocaleDateString('sv')}_${number}`;
    await writeFile(join(house.documents, `${name}.pdf`), 'alt');
    const { letters } = await run(house, ids, { format: 'pdf' });
    expect(letters[0]?.fileName).toBe(`${name} (2).pdf`);
    expect(await readFile(join(house.documents, `${name}.pdf`), 'utf8')).toBe('alt');
  });
});

describe('the list of the letters', () => {
  const planIn = async (house: House, name = ''): Promise<SheetPlan> =>
    JSON.parse(await readFile(join(house.documents, name), 'utf8')) as SheetPlan;

  test('goes with them, and the register knows for each person what their row tells', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 3);
    const { lists } = await run(house, ids, { list: true });
    expect(lists).toHaveLength(1);
    const plan = await planIn(house, lists[0]);
    expect(plan.sheets[0]?.tables[0]?.rows).toHaveLength(3);
    const listed = (await sentIn(house)).filter(({ document }) => document === 'liste');
    expect(listed.map(({ handoverId }) => handoverId).toSorted()).toEqual(ids);
    const sha256 = await digest(join(house.documents, lists[0] ?? ''));
    for (const one of listed) {
      expect(one).toMatchObject({ format: 'excel', fileName: lists[0], sha256 });
      expect(['name', 'geburtsdatum', 'kontakt']).toEqual(expect.arrayContaining(one.fields));
    }
  });

  test('can be written later for letters that were sent, and holds no others', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 3);
    await run(house, ids.slice(0, 2));
    const { fileNames } = valueOf(
      await house.answers['list.export']({ handoverIds: ids, channel: 'post' }),
    );
    const [table] = (await planIn(house, fileNames[0])).sheets[0]?.tables ?? [];
    expect(table?.rows).toHaveLength(2);
    const headers = handoverListColumns.map(({ column }) => column.header);
    // What the recipient fills in tells nothing of anybody.
    const told = (table?.columns ?? []).filter(({ filledIn }) => filledIn === undefined);
    for (const { header } of told) expect(headers).toContain(header);
  });

  test('does not lie about when it could not be recorded', async () => {
    const house = await exportShell();
    const ids = await prepare(house, 2);
    house.user.meanwhileWriting = () =>
      house.rendered.at(-1) === 'sheet' ? house.session.lock() : Promise.resolve();
    const { letters, lists, ended } = await run(house, ids, { list: true });
    expect([letters.length, lists, ended?.kind]).toEqual([2, [], 'not open']);
    expect((await readdir(house.documents)).filter((name) => !name.endsWith('.docx'))).toEqual([]);
    await house.unlock();
    expect((await sentIn(house)).map(({ document }) => document)).toEqual([
      'uebergabe',
      'uebergabe',
    ]);
  });
});

import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../support/vaultBuilder.ts';
import { exportShell } from './exportShell.ts';

type House = Awaited<ReturnType<typeof exportShell>>;

const papersOf = async (house: House, count: number) =>
  Object.keys((await house.records()).placement)
    .slice(0, count)
    .map((placementId) => ({ kind: 'placement', form: 'bestaetigung', placementId }) as const);

const write = async (house: House, papers: Awaited<ReturnType<typeof papersOf>>) =>
  valueOf(await house.answers['paper.exportEach']({ papers }));

describe('the papers of several placements', () => {
  test('lie in the folder, one file each, without a name, counted while they are written', async () => {
    const house = await exportShell();
    expect(await write(house, await papersOf(house, 3))).toEqual({
      written: 3,
      left: [],
      ended: null,
    });
    const files = await readdir(house.documents);
    expect(files).toHaveLength(3);
    for (const name of files)
      expect(name).toMatch(/^Praktikumsbestaetigung_\d{4}-\d\d-\d\d_F-\d{4}( \(\d+\))?\.docx$/u);
    expect(house.progress).toEqual(['0 von 3', '1 von 3', '2 von 3', '3 von 3']);
  });

  test('are no disclosure: nothing of a file is in them', async () => {
    const house = await exportShell();
    const before = Object.keys((await house.records()).disclosure);
    await write(house, await papersOf(house, 2));
    expect(Object.keys((await house.records()).disclosure)).toEqual(before);
  });

  test('stop when they are cancelled and leave whole files only', async () => {
    const house = await exportShell();
    const papers = await papersOf(house, 4);
    house.user.meanwhileWriting = async () => {
      if (house.rendered.length === 3) await house.answers['job.cancel']({});
    };
    const { written, ended } = await write(house, papers);
    expect([written, ended?.kind]).toEqual([2, 'cancelled']);
    expect(await readdir(house.documents)).toHaveLength(2);
  });

  test('go on past one that is gone meanwhile, and tell which it was', async () => {
    const house = await exportShell();
    const papers = await papersOf(house, 3);
    const gone = papers[1]?.placementId ?? '';
    await house.commit({ drop: 'placement', id: gone });
    const { written, left, ended } = await write(house, papers);
    expect([written, ended]).toEqual([2, null]);
    expect(left).toEqual([
      { placementId: gone, failure: expect.objectContaining({ kind: 'not releasable' }) as object },
    ]);
    expect(await readdir(house.documents)).toHaveLength(2);
    expect(house.progress.at(-1)).toBe('3 von 3');
  });

  test('end at a folder that is gone, with what was written before counted', async () => {
    const house = await exportShell();
    const papers = await papersOf(house, 4);
    house.user.meanwhileWriting = async () => {
      if (house.rendered.length === 3) await rm(house.documents, { recursive: true });
    };
    const { written, left, ended } = await write(house, papers);
    expect([written, left, ended?.kind]).toEqual([2, [], 'place gone']);
  });

  test('leave alone what stands in the folder', async () => {
    const house = await exportShell();
    const papers = (await papersOf(house, 1)).flatMap((paper) => [paper, paper]);
    await write(house, papers);
    const [first = ''] = (await readdir(house.documents)).sort();
    await writeFile(join(house.documents, first), 'mine');
    await write(house, papers);
    expect(await readdir(house.documents)).toHaveLength(4);
  });

  test('are not written after a lock while the folder was being chosen', async () => {
    const house = await exportShell();
    const papers = await papersOf(house, 2);
    house.user.meanwhile = () => house.session.lock();
    const answer = await house.answers['paper.exportEach']({ papers });
    expect(answer.ok && answer.value.written).toBe(0);
    expect(await readdir(house.documents)).toEqual([]);
  });
});

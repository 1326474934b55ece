import { describe, expect, test, vi } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { OfficeAnswer, OfficeJob } from '../../../main/office/officeJob.ts';
import { makeOfficeJobs } from '../../../main/office/officeJobs.ts';
import type { OfficeProcess } from '../../../main/office/officeProcess.ts';

const job: OfficeJob = {
  kind: 'sheet',
  plan: {
    fileName: 'a.xlsx',
    title: 'A',
    asOf: day('2026-11-22'),
    confidentiality: 'vertraulich',
    practice: false,
    sheets: [],
  },
};

/** A stand-in for office processes that records what happens to each of them. */
const fakeOffice = () => {
  const born: {
    sent: OfficeJob[];
    ended: number;
    say: (answer: OfficeAnswer) => void;
    die: () => void;
  }[] = [];
  const fork = (): OfficeProcess => {
    const listeners: ((answer: OfficeAnswer) => void)[] = [];
    const mourners: (() => void)[] = [];
    const process = {
      sent: [] as OfficeJob[],
      ended: 0,
      say: (answer: OfficeAnswer) => listeners.forEach((listen) => listen(answer)),
      die: () => mourners.forEach((mourn) => mourn()),
    };
    born.push(process);
    return {
      send: (given) => process.sent.push(given),
      onAnswer: (listen) => listeners.push(listen),
      onEnd: (listen) => mourners.push(listen),
      end: () => {
        process.ended += 1;
        // The real one ends a moment later, too.
        queueMicrotask(process.die);
      },
    };
  };
  return { fork, born };
};

const bytes = new Uint8Array([1, 2, 3]);

describe('a job', () => {
  test('gets the bytes, and its process is ended', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork }).run(job);
    born[0]?.say({ kind: 'done', bytes });
    expect(await result).toEqual({ ok: true, value: bytes });
    expect(born[0]).toMatchObject({ sent: [job], ended: 1 });
  });

  test('hears how far it is', async () => {
    const { fork, born } = fakeOffice();
    const onProgress = vi.fn();
    const result = makeOfficeJobs({ fork }).run(job, { onProgress });
    born[0]?.say({ kind: 'progress', progress: { done: 250, total: 400 } });
    born[0]?.say({ kind: 'done', bytes });
    await result;
    expect(onProgress.mock.calls).toEqual([[{ done: 250, total: 400 }]]);
  });

  test('that cannot be written fails as a value', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork }).run(job);
    born[0]?.say({ kind: 'failed' });
    expect(await result).toEqual({ ok: false, failure: 'failed' });
  });

  test('whose process dies has crashed', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork }).run(job);
    born[0]?.die();
    expect(await result).toEqual({ ok: false, failure: 'crashed' });
  });

  test('that takes too long is ended', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork, timeCapMs: 10 }).run(job);
    expect(await result).toEqual({ ok: false, failure: 'too long' });
    expect(born[0]?.ended).toBe(1);
  });

  test('that is cancelled is ended at once', async () => {
    const { fork, born } = fakeOffice();
    const stop = new AbortController();
    const result = makeOfficeJobs({ fork }).run(job, { signal: stop.signal });
    stop.abort();
    expect(born[0]?.ended).toBe(1);
    expect(await result).toEqual({ ok: false, failure: 'cancelled' });
  });

  test('that is cancelled before it began starts no process', async () => {
    const { fork, born } = fakeOffice();
    const result = await makeOfficeJobs({ fork }).run(job, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, failure: 'cancelled' });
    expect(born).toHaveLength(0);
  });

  test('never shares a process with another', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const both = Promise.all([jobs.run(job), jobs.run(job)]);
    born[1]?.say({ kind: 'done', bytes: new Uint8Array([2]) });
    born[0]?.say({ kind: 'done', bytes: new Uint8Array([1]) });
    expect((await both).map((result) => result.ok && result.value[0])).toEqual([1, 2]);
  });
});

describe('the spare process', () => {
  test('is there after a job and takes the next one', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const first = jobs.run(job);
    born[0]?.say({ kind: 'done', bytes });
    await first;
    expect(born).toHaveLength(2);
    const second = jobs.run(job);
    expect(born).toHaveLength(2);
    born[1]?.say({ kind: 'done', bytes });
    expect(await second).toMatchObject({ ok: true });
  });

  test('can be started ahead, and only once', () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    jobs.warm();
    jobs.warm();
    expect(born).toHaveLength(1);
  });

  test('that died while it waited is not used', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    jobs.warm();
    born[0]?.die();
    const result = jobs.run(job);
    born[1]?.say({ kind: 'done', bytes });
    expect(await result).toMatchObject({ ok: true });
    expect(born[0]?.sent).toEqual([]);
  });
});

describe('ending all, as at a lock,', () => {
  test('cancels what runs, ends the spare and starts no new one', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const result = jobs.run(job);
    jobs.warm();
    jobs.endAll();
    expect(await result).toEqual({ ok: false, failure: 'cancelled' });
    expect(born.map(({ ended }) => ended)).toEqual([1, 1]);
    expect(born).toHaveLength(2);
  });

  test('does not hinder the jobs after the next unlock', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    jobs.endAll();
    const result = jobs.run(job);
    born[0]?.say({ kind: 'done', bytes });
    expect(await result).toMatchObject({ ok: true });
  });
});

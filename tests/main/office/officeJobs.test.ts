import { describe, expect, test, vi } from 'vitest';
import type { OfficeAnswer } from '../../../main/office/officeJob.ts';
import { makeOfficeJobs } from '../../../main/office/officeJobs.ts';
import type { OfficeProcess } from '../../../main/office/officeProcess.ts';
import type { LineEnd } from '../../../main/vault/server/questions.ts';

/** The line the job will come in on; the runner of jobs only hands it on. */
const line: LineEnd = { postMessage: () => undefined };

/** A stand-in for office processes that records what happens to each of them. */
const fakeOffice = () => {
  const born: {
    taken: LineEnd[];
    ended: number;
    say: (answer: OfficeAnswer) => void;
    die: () => void;
  }[] = [];
  const fork = (): OfficeProcess => {
    let hear: (answer: OfficeAnswer) => void = () => undefined;
    let mourn = (): void => undefined;
    const process = {
      taken: [] as LineEnd[],
      ended: 0,
      say: (answer: OfficeAnswer) => hear(answer),
      die: () => mourn(),
    };
    born.push(process);
    return {
      take: (given) => process.taken.push(given),
      onAnswer: (listen) => {
        hear = listen;
      },
      onEnd: (listen) => {
        mourn = listen;
      },
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
    const result = makeOfficeJobs({ fork }).run(line);
    born[0]?.say({ kind: 'done', bytes });
    expect(await result).toEqual({ ok: true, value: bytes });
    expect(born[0]).toMatchObject({ taken: [line], ended: 1 });
  });

  test('hands its line on before anything else, so that nothing said on it waits in the shell', () => {
    const { fork, born } = fakeOffice();
    void makeOfficeJobs({ fork }).run(line);
    expect(born[0]?.taken).toEqual([line]);
    born[0]?.say({ kind: 'done', bytes });
  });

  test('hears how far it is', async () => {
    const { fork, born } = fakeOffice();
    const onProgress = vi.fn();
    const result = makeOfficeJobs({ fork }).run(line, { onProgress });
    born[0]?.say({ kind: 'progress', progress: { done: 250, total: 400 } });
    born[0]?.say({ kind: 'done', bytes });
    await result;
    expect(onProgress.mock.calls).toEqual([[{ done: 250, total: 400 }]]);
  });

  test('that cannot be written fails as a value', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork }).run(line);
    born[0]?.say({ kind: 'failed' });
    expect(await result).toEqual({ ok: false, failure: 'failed' });
  });

  test('whose process dies has crashed', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork }).run(line);
    born[0]?.die();
    expect(await result).toEqual({ ok: false, failure: 'crashed' });
  });

  test('that takes too long is ended', async () => {
    const { fork, born } = fakeOffice();
    const result = makeOfficeJobs({ fork, timeCapMs: 10 }).run(line);
    expect(await result).toEqual({ ok: false, failure: 'too long' });
    expect(born[0]?.ended).toBe(1);
  });

  test('that is cancelled is ended at once', async () => {
    const { fork, born } = fakeOffice();
    const stop = new AbortController();
    const result = makeOfficeJobs({ fork }).run(line, { signal: stop.signal });
    stop.abort();
    expect(born[0]?.ended).toBe(1);
    expect(await result).toEqual({ ok: false, failure: 'cancelled' });
  });

  test('that is cancelled before it began starts no process', async () => {
    const { fork, born } = fakeOffice();
    const result = await makeOfficeJobs({ fork }).run(line, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, failure: 'cancelled' });
    expect(born).toHaveLength(0);
  });

  test('never shares a process with another', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const both = Promise.all([jobs.run(line), jobs.run(line)]);
    born[1]?.say({ kind: 'done', bytes: new Uint8Array([2]) });
    born[0]?.say({ kind: 'done', bytes: new Uint8Array([1]) });
    expect((await both).map((result) => result.ok && result.value[0])).toEqual([1, 2]);
  });
});

describe('the spare process', () => {
  test('is there after a job and takes the next one', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const first = jobs.run(line);
    born[0]?.say({ kind: 'done', bytes });
    await first;
    expect(born).toHaveLength(2);
    const second = jobs.run(line);
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
    const result = jobs.run(line);
    born[1]?.say({ kind: 'done', bytes });
    expect(await result).toMatchObject({ ok: true });
    expect(born[0]?.taken).toEqual([]);
  });
});

describe('ending all, as at a lock,', () => {
  test('cancels what runs, ends the spare and starts no new one', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const result = jobs.run(line);
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
    const result = jobs.run(line);
    born[0]?.say({ kind: 'done', bytes });
    expect(await result).toMatchObject({ ok: true });
  });
});

describe('a kept office', () => {
  const done = { kind: 'done', bytes } as const;

  test('does its jobs in one process and ends it with itself', async () => {
    const { fork, born } = fakeOffice();
    const office = makeOfficeJobs({ fork }).keep();
    for (const count of [1, 2, 3]) {
      const result = office.run(line);
      expect(born[0]?.taken).toHaveLength(count);
      born[0]?.say(done);
      expect(await result).toEqual({ ok: true, value: bytes });
    }
    expect(born.map(({ ended }) => ended)).toEqual([0]);
    office.end();
    expect(born[0]?.ended).toBe(1);
  });

  test('begins with the spare process and leaves a new one behind', () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    jobs.warm();
    const office = jobs.keep();
    void office.run(line);
    expect(born.map(({ taken }) => taken.length)).toEqual([1]);
    born[0]?.say(done);
    office.end();
    expect(born).toHaveLength(2);
  });

  test.each([
    [
      'fails',
      'failed',
      (born: ReturnType<typeof fakeOffice>['born']) => born[0]?.say({ kind: 'failed' }),
    ],
    ['dies', 'crashed', (born: ReturnType<typeof fakeOffice>['born']) => born[0]?.die()],
  ])('goes on in a new process when a job %s', async (_, failure, happens) => {
    const { fork, born } = fakeOffice();
    const office = makeOfficeJobs({ fork }).keep();
    const first = office.run(line);
    happens(born);
    expect(await first).toEqual({ ok: false, failure });
    const second = office.run(line);
    expect(born).toHaveLength(2);
    born[1]?.say(done);
    expect(await second).toMatchObject({ ok: true });
    expect(born[0]?.ended).toBe(1);
  });

  test('whose process died between two jobs takes a new one', async () => {
    const { fork, born } = fakeOffice();
    const office = makeOfficeJobs({ fork }).keep();
    const first = office.run(line);
    born[0]?.say(done);
    await first;
    born[0]?.die();
    void office.run(line);
    expect(born[1]?.taken).toEqual([line]);
    born[1]?.say(done);
  });

  test('is ended by a lock, between two jobs and in one', async () => {
    const { fork, born } = fakeOffice();
    const jobs = makeOfficeJobs({ fork });
    const [waiting, busy] = [jobs.keep(), jobs.keep()];
    const first = waiting.run(line);
    born[0]?.say(done);
    await first;
    const second = busy.run(line);
    jobs.endAll();
    expect(await second).toEqual({ ok: false, failure: 'cancelled' });
    expect(born.map(({ ended }) => ended)).toEqual([1, 1]);
  });
});

import { describe, expect, test } from 'vitest';
import { relieveGate, type Successor } from '../../../main/relief/relieveGate.ts';

type World = {
  now: number;
  usedAt: number | null;
  opened: boolean;
  readonly log: string[];
  /** Things that happen when the clock passes a moment. */
  readonly happenings: { readonly at: number; readonly happen: (world: World) => void }[];
};

const longest = 60 * 60_000;

/** Runs a gate in simulated time until it was relieved, was given up or an hour has passed. */
const run = async (
  happenings: World['happenings'] = [],
  own: {
    readonly successor?: (world: World) => Successor | undefined;
    readonly settled?: (world: World) => Promise<void>;
  } = {},
): Promise<World> => {
  const world: World = { now: 0, usedAt: null, opened: false, log: [], happenings };
  const goOn = (ms: number): void => {
    const until = world.now + ms;
    for (const { at, happen } of happenings) if (at > world.now && at <= until) happen(world);
    world.now = until;
  };
  const usual = (): Successor => ({
    takeOver: () => {
      world.log.push(`takes over at ${world.now}`);
      return Promise.resolve(true);
    },
    dismiss: () => void world.log.push(`dismissed at ${world.now}`),
  });
  await relieveGate({
    wait: (ms) => {
      goOn(ms);
      return Promise.resolve();
    },
    opened: () => world.opened || world.now > longest,
    used: () => world.usedAt !== null,
    quietFor: () => world.now - (world.usedAt ?? 0),
    touch: () => {
      world.usedAt = world.now;
    },
    settled: () => own.settled?.(world) ?? Promise.resolve(),
    startSuccessor: () => {
      goOn(1000);
      world.log.push(`started at ${world.now}`);
      return Promise.resolve(world).then(own.successor ?? usual);
    },
    leave: () => void world.log.push('left'),
  });
  return world;
};

const useAt = (at: number) => ({
  at,
  happen: (world: World) => {
    world.usedAt = at;
  },
});

const openAt = (at: number) => ({
  at,
  happen: (world: World) => {
    world.opened = true;
  },
});

describe('a locked gate', () => {
  test('nobody touches is handed over after half a minute', async () => {
    const { log } = await run();
    expect(log).toEqual(['started at 31000', 'takes over at 31000', 'left']);
  });

  test('that was used is handed over after five minutes without use', async () => {
    const { log } = await run([useAt(20_000), useAt(200_000)]);
    expect(log[0]).toBe('started at 501000');
    expect(log.at(-1)).toBe('left');
  });

  test('that was opened is not handed over', async () => {
    const { log } = await run([openAt(12_000)]);
    expect(log).toEqual([]);
  });

  test('used while the successor starts stays, and is handed over later', async () => {
    const { log } = await run([useAt(30_500)]);
    expect(log.slice(0, 2)).toEqual(['started at 31000', 'dismissed at 31000']);
    expect(log.slice(-2)).toEqual(['takes over at 332000', 'left']);
  });

  test('opened while the successor starts stays for good', async () => {
    const { log } = await run([openAt(30_500)]);
    expect(log).toEqual(['started at 31000', 'dismissed at 31000']);
  });

  test('waits for what is under way, and asks again whether it is still due', async () => {
    const { log } = await run([], {
      settled: (world) => {
        world.opened = true;
        return Promise.resolve();
      },
    });
    expect(log).toEqual([]);
  });

  test('whose long work has just ended stays until what came of it can be read', async () => {
    let asked = 0;
    const { log } = await run([useAt(10_000)], {
      settled: (world) => {
        asked += 1;
        if (asked === 1) world.now += 60_000;
        return Promise.resolve();
      },
    });
    expect(log).toEqual(['started at 671000', 'takes over at 671000', 'left']);
  });

  test('is handed over although what is waited for ends in an error', async () => {
    const { log } = await run([], { settled: () => Promise.reject(new Error('A bug.')) });
    expect(log.at(-1)).toBe('left');
  });

  test('stays where the system refuses with an error to start one', async () => {
    const { log } = await run([], {
      successor: () => {
        throw new Error('spawn UNKNOWN');
      },
    });
    expect(log).toEqual(['started at 31000', 'started at 334000', 'started at 637000']);
  });

  test('stays where no successor comes up in three tries', async () => {
    const { log } = await run([], { successor: () => undefined });
    expect(log).toEqual(['started at 31000', 'started at 334000', 'started at 637000']);
  });

  test('is handed over at the second try where the first one fails', async () => {
    let tried = 0;
    const { log } = await run([], {
      successor: (world) => {
        tried += 1;
        return {
          takeOver: () => Promise.resolve(tried === 2),
          dismiss: () => void world.log.push('dismissed'),
        };
      },
    });
    expect(log).toEqual(['started at 31000', 'started at 334000', 'left']);
  });

  test('opened while a next try is waited for is not handed over', async () => {
    const { log } = await run([openAt(100_000)], { successor: () => undefined });
    expect(log).toEqual(['started at 31000']);
  });
});

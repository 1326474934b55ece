import { describe, expect, test } from 'vitest';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import { listFileAnswers } from '../../../main/ipc/listFileAnswers.ts';
import type { OfficeFailure } from '../../../main/office/officeJob.ts';

type World = {
  readonly chosen?: string | null;
  /** When the vault locks: while the dialog stands open, or while the list is read. */
  readonly locks?: 'dialog' | 'reading';
  readonly office?: OfficeFailure;
  readonly vault?: Failure;
};

/** A shell whose vault writes down what it is asked, and whose office gives nothing but that it is done. */
const house = ({ chosen = '/listen/8b.xlsx', locks, office, vault }: World = {}) => {
  const asked: unknown[] = [];
  const broken: string[] = [];
  const caps: unknown[] = [];
  let open = true;
  const desk = {
    session: {
      ask: (question: string, input: unknown) => {
        asked.push([question, input]);
        open &&= locks !== 'reading';
        const why = open ? vault : failure('not open');
        return Promise.resolve(why === undefined ? ok(null) : fail(why));
      },
      stay: () => () => open,
    },
    office: {
      run: (_: unknown, { timeCapMs }: { timeCapMs?: number }) => {
        caps.push(timeCapMs);
        return Promise.resolve(office === undefined ? ok(new Uint8Array()) : fail(office));
      },
    },
    newLine: () => ({ forVault: {}, forOffice: {} }),
    tell: () => undefined,
    askList: () => {
      open &&= locks !== 'dialog';
      return Promise.resolve(chosen);
    },
    hold: <T>(work: Promise<T>) => work,
    brokeOff: (taking: string) => void broken.push(taking),
  } as unknown as Parameters<typeof listFileAnswers>[0];
  return { asked, broken, caps, read: () => listFileAnswers(desk)['import.read']({}) };
};

describe('reading a list', () => {
  test('gives the vault process the chosen path, the office half a minute, and the page no word of it', async () => {
    const { read, asked, caps } = house();
    expect(await read()).toEqual(ok(null));
    expect(asked).toEqual([['readList', { path: '/listen/8b.xlsx' }]]);
    expect(caps).toEqual([30_000]);
  });

  const waited = failure('office failed');
  test.each([
    ['nothing was chosen', { chosen: null }, 'cancelled', 0],
    ['the vault locked while the dialog stood open', { locks: 'dialog' }, 'not open', 0],
    ['the vault locked while it was read', { locks: 'reading' }, 'not open', 1],
    ['the office needs too long', { office: 'too long', vault: waited }, 'list unusable', 1],
    ['the office breaks down over it', { office: 'crashed', vault: waited }, 'list unusable', 1],
    ['the disk is full', { office: 'cancelled', vault: failure('disk full') }, 'disk full', 1],
  ] as const)('keeps nothing when %s', async (_, world, kind, questions) => {
    const { read, asked, broken } = house(world);
    expect(await read()).toMatchObject({ failure: { kind } });
    // Only what a lock has ended is told after the next opening: of everything else the page has told already.
    expect(broken).toEqual('locks' in world ? ['list'] : []);
    expect(asked).toHaveLength(questions);
  });

  test('says that the list is to be cut when the office needs too long', async () => {
    const { read } = house({ office: 'too long', vault: waited });
    expect(await read()).toMatchObject({ failure: { detail: /länger als eine halbe Minute/ } });
  });
});

import { describe, expect, test } from 'vitest';
import { failure } from '../../../domain/contract/failure.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import { scanFileAnswers } from '../../../main/ipc/scanFileAnswers.ts';
import type { Session } from '../../../main/session/makeSession.ts';

type User = {
  readonly chosen?: string | null;
  /** When the vault locks: while a dialog stands open, or while the file is read. */
  readonly locks?: 'dialog' | 'reading';
};

/** A shell whose vault writes down what it is asked, and a user who may lock while a dialog stands open. */
const house = ({ chosen = '/papier/blatt.pdf', locks }: User = {}) => {
  const asked: unknown[] = [];
  const broken: string[] = [];
  let open = true;
  const held: Promise<unknown>[] = [];
  const session: Pick<Session, 'ask' | 'stay'> = {
    ask: (question: string, input: unknown) => {
      asked.push([question, input]);
      open &&= locks !== 'reading';
      if (!open) return Promise.resolve(fail(failure('not open')));
      return Promise.resolve(
        question === 'describeScan' ? ok({ fileName: 'Einwilligung_2026-11-22.pdf' }) : ok(null),
      );
    },
    stay: () => () => open,
  };
  const choose = () => {
    open &&= locks !== 'dialog';
    return Promise.resolve(chosen);
  };
  const names: string[] = [];
  const answers = scanFileAnswers({
    session: session as Session,
    askScan: choose,
    askWhere: (fileName) => {
      names.push(fileName);
      return choose();
    },
    ownFolders: () => ['/daten'],
    hold: (work) => {
      held.push(work);
      return work;
    },
    brokeOff: (taking) => void broken.push(taking),
  });
  return { answers, asked, broken, names, held };
};

describe('attaching a scan', () => {
  test('gives the vault process the chosen path, which alone reads the file', async () => {
    const { answers, asked, held } = house();
    expect(await answers['scan.add']({ consentId: 'c' })).toEqual(ok(null));
    expect(asked).toEqual([['addScan', { consentId: 'c', path: '/papier/blatt.pdf' }]]);
    expect(held).toHaveLength(1);
  });

  test('ends when nothing was chosen', async () => {
    const { answers, asked, broken } = house({ chosen: null });
    expect(await answers['scan.add']({ consentId: 'c' })).toEqual(fail(failure('cancelled')));
    expect([asked, broken]).toEqual([[], []]);
  });

  test.each([
    ['dialog', []],
    ['reading', ['addScan']],
  ] as const)(
    'adds nothing after a lock during the %s, and lets it be told',
    async (locks, asks) => {
      const { answers, asked, broken } = house({ locks });
      expect(await answers['scan.add']({ consentId: 'c' })).toEqual(fail(failure('not open')));
      expect(asked.map((one) => (one as [string])[0])).toEqual(asks);
      expect(broken).toEqual(['scan']);
    },
  );
});

describe('copying a scan out', () => {
  const write = { attachmentId: 'a' };

  test('offers a name without a person and lets the vault process write', async () => {
    const { answers, asked, names } = house();
    expect(await answers['scan.save'](write)).toEqual(ok({ fileName: 'blatt.pdf' }));
    expect(names).toEqual(['Einwilligung_2026-11-22.pdf']);
    expect(asked.at(-1)).toEqual(['writeScan', { attachmentId: 'a', path: '/papier/blatt.pdf' }]);
  });

  test.each([
    ['after a lock while the dialog stood open', { locks: 'dialog' }, 'not open'],
    ['when the user changed their mind', { chosen: null }, 'cancelled'],
    ['into a folder of the program', { chosen: '/daten/tresor/x.pdf' }, 'rule broken'],
  ] as const)('writes nothing %s', async (_, user, kind) => {
    const { answers, asked } = house(user);
    expect(await answers['scan.save'](write)).toMatchObject({ failure: { kind } });
    expect(asked.map((one) => (one as [string])[0])).toEqual(['describeScan']);
  });
});

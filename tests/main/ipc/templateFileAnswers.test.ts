import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { TemplateReading } from '../../../domain/template/templateReading.ts';
import { templateFileAnswers } from '../../../main/ipc/templateFileAnswers.ts';
import type { OfficeFailure } from '../../../main/office/officeJob.ts';

const uses = [{ kind: 'value', name: 'Vorname', within: [] }] as const;
const good: TemplateReading = {
  kind: 'read',
  uses: [{ ...uses[0], within: [] }],
  findings: [],
  omissions: ['comments'],
};

type World = {
  readonly chosen?: string | null;
  /** When the vault locks: while the dialog stands open, or while the office looks. */
  readonly locks?: 'dialog' | 'office';
  readonly office?: TemplateReading | OfficeFailure;
  readonly vault?: Failure;
};

/** A shell whose vault writes down what it is asked, and whose office says what it is told to. */
const house = async (world: World = {}) => {
  const { chosen = '/vorlagen/brief.docx', locks, office = good } = world;
  const folder = await mkdtemp(join(tmpdir(), 'staffelstab-example-'));
  const asked: unknown[] = [];
  const broken: string[] = [];
  let open = true;
  const answers: Readonly<Record<string, Result<unknown, Failure>>> = {
    readTemplate: world.vault === undefined ? ok({ sha256: 'a' }) : fail(world.vault),
    addTemplate: ok({ templateId: 't' }),
    describe: ok({ fileName: 'Beispielvorlage.docx', rows: 0 }),
    render: ok({ mark: 'm' }),
  };
  const desk = {
    session: {
      ask: (question: string, input: unknown) => {
        asked.push([question, input]);
        return Promise.resolve(answers[question]);
      },
      stay: () => () => open,
    },
    office: {
      run: (_: unknown, { signal }: { signal?: AbortSignal }) => {
        if (signal?.aborted === true) return Promise.resolve(fail('cancelled'));
        open &&= locks !== 'office';
        const said = typeof office === 'string' ? null : JSON.stringify(office);
        return Promise.resolve(said === null ? fail(office) : ok(new TextEncoder().encode(said)));
      },
    },
    newLine: () => ({ forVault: {}, forOffice: {} }),
    tell: () => undefined,
    askTemplate: () => {
      open &&= locks !== 'dialog';
      return Promise.resolve(chosen);
    },
    askWhere: (name: string) => Promise.resolve(join(folder, name)),
    ownFolders: () => ['/daten'],
    hold: <T>(work: Promise<T>) => work,
    brokeOff: (taking: string) => void broken.push(taking),
  } as unknown as Parameters<typeof templateFileAnswers>[0];
  return { ...{ asked, broken, folder }, answers: templateFileAnswers(desk) };
};

const path = '/vorlagen/brief.docx';

describe('adding a template', () => {
  test('keeps what the office has looked into, and tells what is to be known of it', async () => {
    const { answers, asked } = await house();
    expect(await answers['template.add']({ templateId: null })).toEqual(
      ok({ templateId: 't', findings: [], omissions: ['comments'] }),
    );
    expect(asked).toEqual([
      ['readTemplate', { path }],
      ['addTemplate', { templateId: null, path, sha256: 'a', uses }],
    ]);
  });

  test.each([
    ['nothing was chosen', { chosen: null }, 'cancelled', []],
    ['the vault locked while the dialog stood open', { locks: 'dialog' }, 'not open', []],
    ['the vault locked while the office looked', { locks: 'office' }, 'not open', ['readTemplate']],
    [
      'the file cannot be read',
      { vault: failure('template unusable') },
      'template unusable',
      ['readTemplate'],
    ],
    ['the office needs too long', { office: 'too long' }, 'too long', ['readTemplate']],
    ['the office breaks down over it', { office: 'crashed' }, 'office failed', ['readTemplate']],
    [
      'the file is no template',
      { office: { kind: 'refused', refusal: 'macros' } },
      'template unusable',
      ['readTemplate'],
    ],
  ] as const)('keeps nothing when %s', async (_, world, kind, questions) => {
    const { answers, asked, broken } = await house(world);
    expect(await answers['template.add']({ templateId: null })).toMatchObject({
      failure: { kind },
    });
    // Only what a lock has ended is told after the next opening: of everything else the page has told already.
    expect(broken).toEqual('locks' in world ? ['template'] : []);
    expect(asked.map((one) => (one as [string])[0])).toEqual(questions);
  });

  test('says why a file is no template', async () => {
    const { answers } = await house({ office: { kind: 'refused', refusal: 'macros' } });
    expect(await answers['template.add']({ templateId: null })).toMatchObject({
      failure: { detail: /Makros/ },
    });
  });

  test('refuses an answer of the office that has not the form of one', async () => {
    const { answers } = await house({ office: { kind: 'odd' } as unknown as TemplateReading });
    await expect(answers['template.add']({ templateId: null })).rejects.toThrow();
  });
});

test('a template that is kept is looked into where it lies', async () => {
  const { answers, asked } = await house();
  expect(await answers['template.check']({ templateId: 't' })).toEqual(
    ok({ templateId: 't', findings: [], omissions: ['comments'] }),
  );
  expect(asked).toEqual([['readTemplate', { templateId: 't' }]]);
});

test('the example is written where the user said', async () => {
  const { answers, folder } = await house();
  expect(await answers['template.example']({})).toEqual(ok({ fileName: 'Beispielvorlage.docx' }));
  expect(await readdir(folder)).toEqual(['Beispielvorlage.docx']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellChannels, vaultChannels } from '../../../../domain/contract/channels.ts';
import { contract } from '../../../../domain/contract/contract.ts';
import {
  answerOnLine,
  type LineQuestion,
  readQuestion,
} from '../../../../main/vault/server/answerOnLine.ts';
import type { VaultNews } from '../../../../main/vault/server/questions.ts';
import type { WindowAnswers } from '../../../../main/vault/server/ServerDesk.ts';

/** A vault process in which every answer is a bug, so that the test sees what the line let through. */
const house = (own: Readonly<Record<string, () => unknown>> = {}) => {
  const heard: string[] = [];
  const news: VaultNews[] = [];
  const bugs = Object.fromEntries(
    vaultChannels.map((channel) => [
      channel,
      () => {
        heard.push(channel);
        throw new TypeError('Mia von der Heide\n    at Lerchenweg 12');
      },
    ]),
  );
  const desk = {
    answers: { ...bugs, ...own } as unknown as WindowAnswers,
    report: (one: VaultNews) => {
      news.push(one);
      return Promise.resolve();
    },
  };
  const ask = (question: Partial<LineQuestion>) =>
    answerOnLine(desk, { number: 1, channel: '', input: {}, ...question });
  return { heard, news, ask };
};

const badQuestion = { ok: false, failure: { kind: 'bad question', detail: '' } };

const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.object(),
  fc.record({ secret: fc.anything(), how: fc.anything(), which: fc.anything() }),
  fc.record({ changes: fc.anything(), action: fc.anything(), password: fc.anything() }),
  fc.constant({ __proto__: { x: 1 }, extra: true }),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "password": "x"}')),
);

describe.each(vaultChannels)('the question %s on the line', (channel) => {
  test('is not answered when it is not of its shape', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        fc.pre(!contract[channel].in.safeParse(input).success);
        const { ask, heard, news } = house();
        expect(await ask({ channel, input })).toEqual(badQuestion);
        expect([heard, news]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses keys it does not know', async () => {
    const { ask, heard } = house();
    expect(await ask({ channel, input: { stranger: 1 } })).toEqual(badQuestion);
    expect(heard).toEqual([]);
  });
});

test.each([
  ...shellChannels,
  ...['', 'open', 'close', 'stand', 'addScan', 'constructor', '__proto__', 'vault.open '],
])('the line has no answer to %j', async (channel) => {
  const own = { [channel]: () => ({ ok: true, value: null }) };
  expect(await house(own).ask({ channel })).toEqual(badQuestion);
});

test.each([null, undefined, 7, {}, ['vault.records']])(
  'the line has no answer to a question that is called %j',
  async (channel) => {
    expect(await house().ask({ channel: channel as never })).toEqual(badQuestion);
  },
);

test('a bug becomes a ticket, and what the shell hears of it holds no personal data', async () => {
  const { ask, heard, news } = house();
  const answer = await ask({ channel: 'vault.records' });
  expect(heard).toEqual(['vault.records']);
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
  const ticket = (answer as { failure: { detail: string } }).failure.detail;
  expect(ticket).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/u);
  expect(news).toMatchObject([{ kind: 'bug', ticket }]);
  expect(JSON.stringify(news)).toContain('vault.records ended in TypeError');
  expect(JSON.stringify([answer, news])).not.toMatch(/Mia|Heide|Lerchenweg/u);
});

test.each([
  ['a value of another shape', () => ({ ok: true, value: { secret: 'Mia' } })],
  ['a result with a word too many', () => ({ ok: true, value: '{}', dek: 'Mia' })],
  ['nothing', () => undefined],
])('an answer that is %s does not cross and is a bug', async (_, answer) => {
  const { ask, news } = house({ 'vault.records': () => Promise.resolve(answer()) });
  const given = await ask({ channel: 'vault.records' });
  expect(given).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
  expect(news).toHaveLength(1);
  expect(JSON.stringify([given, news])).not.toContain('Mia');
});

test('an answer of its shape crosses as it is', async () => {
  const { ask, news } = house({ 'vault.records': () => ({ ok: true, value: '{}' }) });
  expect(await ask({ channel: 'vault.records' })).toEqual({ ok: true, value: '{}' });
  expect(news).toEqual([]);
});

describe('a message on the line', () => {
  test.each([null, undefined, 'x', 7, [], {}, { number: '1', channel: 'backup.now', input: {} }])(
    '%j is no question and brings nothing down',
    (message) => {
      expect(readQuestion(message)).toBe(null);
    },
  );

  test('with number, channel and input is a question', () => {
    const question = { number: 1, channel: 'backup.now', input: {} };
    expect(readQuestion(question)).toEqual(question);
  });
});

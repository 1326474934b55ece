import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellChannels, vaultChannels } from '../../../domain/contract/channels.ts';
import { contract } from '../../../domain/contract/contract.ts';
import { answerAtDoor, type Answers, type Asker } from '../../../main/ipc/door.ts';

const home = 'app://staffelstab';

const us: Asker = { isMainFrame: true, isOurWindow: true, url: `${home}/index.html?1#/heute` };

/** A house in which every answer is told, so that the test sees what the door let through. */
const house = () => {
  const heard: string[] = [];
  const said: string[] = [];
  const answers = Object.fromEntries(
    shellChannels.map((channel) => [
      channel,
      () => {
        heard.push(channel);
        throw new TypeError('Mia von der Heide');
      },
    ]),
  ) as unknown as Answers;
  const logger = { say: (sentence: string) => void said.push(sentence) };
  return { heard, said, door: { answers, logger, ticket: () => 'a1b2', home } };
};

const strangers: readonly (readonly [string, Asker])[] = [
  ['another page', { ...us, url: 'https://example.org/index.html' }],
  ['a page whose name begins like ours', { ...us, url: 'app://staffelstab.example/index.html' }],
  ['a local file', { ...us, url: 'file:///index.html' }],
  ['no address', { ...us, url: '' }],
  ['a frame inside our page', { ...us, isMainFrame: false }],
  ['another window', { ...us, isOurWindow: false }],
];

test('the door has no answer for what the window asks the vault process', () => {
  const shell: readonly string[] = shellChannels;
  expect(vaultChannels.filter((channel) => shell.includes(channel))).toEqual([]);
  expect([...shellChannels, ...vaultChannels].toSorted()).toEqual(Object.keys(contract).toSorted());
});

describe.each(shellChannels)('the question %s', (channel) => {
  test.each(strangers)('is not answered to %s', async (_, asker) => {
    const { door, heard } = house();
    const answer = await answerAtDoor(door, channel, { asker, input: {} });
    expect(answer).toEqual({ ok: false, failure: { kind: 'not allowed', detail: '' } });
    expect(heard).toEqual([]);
  });

  test('is not answered when it is not of its shape', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        fc.pre(!contract[channel].in.safeParse(input).success);
        const { door, heard } = house();
        const answer = await answerAtDoor(door, channel, { asker: us, input });
        expect(answer).toEqual({ ok: false, failure: { kind: 'bad question', detail: '' } });
        expect(heard).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses keys it does not know', () => {
    expect(contract[channel].in.safeParse({ stranger: 1 }).success).toBe(false);
  });
});

const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.object(),
  fc.record({ handoverId: fc.anything(), changes: fc.anything(), action: fc.anything() }),
  fc.constant({ __proto__: { x: 1 }, extra: true }),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "action": "x", "changes": []}')),
);

test('a bug behind the door becomes a ticket, and the log learns no personal data', async () => {
  const { door, heard, said } = house();
  const answer = await answerAtDoor(door, 'session.state', { asker: us, input: {} });
  expect(heard).toEqual(['session.state']);
  expect(answer).toEqual({ ok: false, failure: { kind: 'unexpected', detail: 'a1b2' } });
  expect(said.join()).toContain('Ticket a1b2: session.state ended in TypeError');
  expect(said.join()).not.toContain('Heide');
});

test('an answer that is not of its shape is a bug and does not cross', async () => {
  const { door } = house();
  const answers = { ...door.answers, 'session.state': () => ({ secret: 1 }) } as unknown as Answers;
  const answer = await answerAtDoor({ ...door, answers }, 'session.state', {
    asker: us,
    input: {},
  });
  expect(answer).toEqual({ ok: false, failure: { kind: 'unexpected', detail: 'a1b2' } });
});

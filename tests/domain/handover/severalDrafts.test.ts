import { describe, expect, test } from 'vitest';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { severalDrafts, type SeveralChoice } from '../../../domain/handover/severalDrafts.ts';
import type { NewVaultData } from '../../../domain/record/vaultData.ts';
import { admit, begin, drafting, emptyWorld, settle } from './severalWorld.ts';

const toOne: SeveralChoice = {
  recipient: { kind: 'one', partnerId: 'partner1', personId: 'person1' },
  preset: 'bes2',
  basis: 'schulgesetz',
  occasion: 'Ende der Schulzeit',
};

const world = (...ids: readonly string[]): NewVaultData => {
  const data = emptyWorld();
  for (const id of ids) admit(data, id);
  return data;
};

const plan = (data: NewVaultData, ids: readonly string[], choice: Partial<SeveralChoice> = {}) =>
  severalDrafts(data, ids, { ...drafting(), choice: { ...toOne, ...choice } });

const drafts = ({ changes }: ReturnType<typeof plan>): readonly Handover[] =>
  changes.flatMap((change) =>
    'put' in change && change.put === 'handover' ? [change.record] : [],
  );

describe('drafts for several', () => {
  test('are one for each person, with recipient, basis, ticks and words that were chosen', () => {
    const made = drafts(plan(world('a', 'b'), ['a', 'b']));
    expect(made.map(({ studentId }) => studentId)).toEqual(['a', 'b']);
    for (const draft of made)
      expect(draft).toMatchObject({
        partnerId: 'partner1',
        personId: 'person1',
        basis: 'schulgesetz',
        preset: 'bes2',
        occasion: 'Ende der Schulzeit',
        groupId: null,
        state: 'entwurf',
      });
    expect(made[0]?.fields).toContain('noten');
  });

  test('propose the entries of each person and of nobody else', () => {
    const made = drafts(plan(world('a', 'b'), ['a', 'b']));
    expect(made.map(({ agreementIds }) => agreementIds)).toEqual([
      ['a-agreement1'],
      ['b-agreement1'],
    ]);
  });

  test.each(['entwurf', 'freigegeben'] as const)(
    'are not doubled where one to the same partner is open as %s',
    (state) => {
      const data = world('a', 'b');
      const open = begin(data, 'a', { state, basis: 'andere' });
      const made = plan(data, ['a', 'b']);
      expect(made.handoverIds[0]).toBe(open.id);
      expect(made.reused).toBe(1);
      expect(drafts(made).map(({ studentId }) => studentId)).toEqual(['b']);
    },
  );

  test.each([
    ['was sent', { state: 'versendet' }],
    ['was withdrawn', { state: 'widerrufen' }],
    ['goes to another partner', { partnerId: 'other' }],
  ] as const)('are begun anew where the known one %s', (_, overrides) => {
    const data = world('a');
    settle(data, 'other', 'bbs');
    begin(data, 'a', overrides);
    expect(drafts(plan(data, ['a']))).toHaveLength(1);
  });

  test.each([
    ['whose data are restricted', { status: 'gesperrt' }],
    ['who objected', { objection: true }],
  ] as const)('are not made of a person %s', (_, overrides) => {
    const data = world('b');
    admit(data, 'a', overrides);
    const made = plan(data, ['a', 'b']);
    expect(drafts(made).map(({ studentId }) => studentId)).toEqual(['b']);
  });

  test('go to the partner of each one’s planned destination', () => {
    const data = world('a', 'b', 'c');
    settle(data, 'other', 'bbs');
    data.destination['b-destination1'] = {
      ...data.destination['b-destination1']!,
      partnerId: 'other',
    };
    data.destination['c-destination1'] = {
      ...data.destination['c-destination1']!,
      partnerId: null,
    };
    const made = drafts(plan(data, ['a', 'b', 'c'], { recipient: { kind: 'own' } }));
    expect(
      made.map(({ studentId, partnerId, personId }) => [studentId, partnerId, personId]),
    ).toEqual([
      ['a', 'partner1', 'person1'],
      ['b', 'other', 'other-person'],
    ]);
  });

  test('address nobody where an institution has several persons and none was chosen', () => {
    const data = world('a');
    settle(data, 'partner1', 'bbs');
    const [draft] = drafts(plan(data, ['a'], { recipient: { kind: 'own' } }));
    expect(draft?.personId).toBeNull();
  });

  test('take the first preset of the partner where the chosen one is not meant for it', () => {
    const data = world('a');
    settle(data, 'amt', 'jugendamt');
    const [draft] = drafts(
      plan(data, ['a'], { recipient: { kind: 'one', partnerId: 'amt', personId: null } }),
    );
    expect(draft?.preset).toBe('jugendamt');
  });
});

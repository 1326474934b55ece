import { describe, expect, test } from 'vitest';
import { apply } from '../../../domain/record/apply.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { brokenByMove, checkChanges } from '../../../domain/record/checkChanges.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import { invert } from '../../../domain/record/invert.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { sentWorld } from './sentWorld.ts';

const later = '2028-02-01T08:00:00.000Z';

const checked = (data: ReturnType<typeof sentWorld>, changes: readonly Change[], now = later) => {
  const result = checkChanges(data, changes, now);
  return result.ok ? result.value : result.failure;
};

const deletion = (data: ReturnType<typeof sentWorld>) =>
  dropWithDependents(data, 'student', 'student1');

const reduced = {
  id: 'disclosure1',
  on: '2027-05-12',
  partnerKind: 'bbs',
  document: 'uebergabe',
  basis: 'einwilligung',
  keepUntil: '2030-12-31',
} as const;

describe('deleting a person', () => {
  test('leaves of each disclosure the day, the kind of recipient, the paper and the basis', () => {
    const data = sentWorld();
    const changes = checked(data, deletion(data));
    expect(changes.slice(-1)).toEqual([put('reducedDisclosure', reduced)]);
    apply(data, changes as readonly Change[]);
    expect(data.disclosure).toEqual({});
    expect(
      recordSchemas.reducedDisclosure.safeParse(data.reducedDisclosure['disclosure1']).success,
    ).toBe(true);
  });

  test('leaves nothing that says who it was or what was said', () => {
    const data = sentWorld();
    apply(data, checked(data, deletion(data)) as readonly Change[]);
    const left = JSON.stringify(data.reducedDisclosure);
    for (const word of ['Heide', 'F-0147', 'Weiß', 'Berufsbildende', 'student1'])
      expect(left).not.toContain(word);
  });

  test('names the basis by which a missing consent was overridden', () => {
    const data = sentWorld({ overrideBasis: 'kinderschutz', overrideReason: 'Gefahr' });
    expect(checked(data, deletion(data)).slice(-1)).toEqual([
      put('reducedDisclosure', { ...reduced, basis: 'kinderschutz' }),
    ]);
  });

  test('leaves nothing of a disclosure that is older than the register keeps', () => {
    const data = sentWorld();
    const changes = deletion(data);
    expect(checked(data, changes, '2031-01-01T08:00:00.000Z')).toHaveLength(changes.length);
    expect(checked(data, changes, '2030-12-31T08:00:00.000Z')).toHaveLength(changes.length + 1);
  });

  test('that is taken back brings the whole entry in place of the reduced one, and can be repeated', () => {
    const data = sentWorld();
    const before = structuredClone(data);
    const changes = checked(data, deletion(data)) as readonly Change[];
    const back = invert(data, changes);
    apply(data, changes);
    expect(brokenByMove(data, back)).toBeNull();
    apply(data, back);
    expect(data).toEqual(before);
    expect(brokenByMove(data, changes)).toBeNull();
  });
});

describe('a reduced entry', () => {
  test('is never written by hand', () => {
    expect(checked(sentWorld(), [put('reducedDisclosure', reduced)])).toMatch(/nur beim Löschen/);
  });

  test('stays until its day and may be taken away after it', () => {
    const data = sentWorld();
    apply(data, [put('reducedDisclosure', reduced)]);
    const away = [drop('reducedDisclosure', 'disclosure1')];
    expect(checked(data, away, '2030-12-31T08:00:00.000Z')).toMatch(/noch aufbewahrt/);
    expect(checked(data, away, '2031-01-01T08:00:00.000Z')).toEqual(away);
  });
});

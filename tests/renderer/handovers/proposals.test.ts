import { proposedEntries } from '../../../domain/handover/proposedEntries.ts';
import { describe, expect, test } from 'vitest';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { partnersToChoose } from '../../../renderer/parts/handover/partnersToChoose.ts';

const createdAt = '2026-11-02T08:00:00.000Z';

describe('the entries proposed for a handover', () => {
  const placement = (id: string, studentId: string, status: 'gesucht' | 'beendet') => ({
    ...newPlacement({ id, studentId, createdAt }),
    status,
  });
  const agreement = (id: string, doneOn: null | '2026-11-03') => ({
    id,
    studentId: 's1',
    noteId: null,
    handoverId: null,
    what: 'anrufen',
    who: '',
    until: null,
    doneOn: doneOn as never,
    createdAt,
  });

  test('are the placements that have begun and the open agreements of this person alone', () => {
    const data = {
      placement: {
        p1: placement('p1', 's1', 'beendet'),
        p2: placement('p2', 's1', 'gesucht'),
        p3: placement('p3', 's2', 'beendet'),
      },
      agreement: { a1: agreement('a1', null), a2: agreement('a2', '2026-11-03') },
    };
    expect(proposedEntries(data, 's1')).toEqual({ placementIds: ['p1'], agreementIds: ['a1'] });
  });
});

describe('the institutions to choose from', () => {
  const partner = (id: string, kind: PartnerKind, active = true) => ({
    ...newPartner({ id, kind, name: id, createdAt }),
    active,
  });

  test('begin with schools and the Agentur, without those no longer active', () => {
    const partners = [
      partner('jugendamt', 'jugendamt'),
      partner('agentur', 'agentur'),
      partner('alt', 'bbs', false),
      partner('bbs', 'bbs'),
    ];
    expect(partnersToChoose(partners, null).map(({ id }) => id)).toEqual([
      'bbs',
      'agentur',
      'jugendamt',
    ]);
  });

  test('keep the one already chosen, active or not', () => {
    expect(partnersToChoose([partner('alt', 'bbs', false)], 'alt')).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { carriedBySchoolLaw } from '../../../renderer/pages/handovers/carriedBySchoolLaw.ts';
import {
  exampleCase,
  exampleHandover,
  examplePartner,
  today,
} from '../../domain/letter/exampleCase.ts';

const fields = ['name', 'schule', 'foerderplan'] as const;
const without = (basis: 'einwilligung' | 'schulgesetz') =>
  exampleCase({
    consents: [],
    handover: exampleHandover({ basis, basisNote: '', fields: [...fields] }),
  });

describe('what the Schulgesetz would carry', () => {
  test('names school data held back for lack of consent, and nothing confidential', () => {
    expect(carriedBySchoolLaw(without('einwilligung'), today)).toEqual(['name', 'schule']);
  });

  test('is empty when the handover does not rest on consent', () => {
    expect(carriedBySchoolLaw(without('schulgesetz'), today)).toEqual([]);
  });

  test('is empty when a consent covers all of it', () => {
    const handover = exampleHandover({ basis: 'einwilligung', fields: ['name', 'schule'] });
    expect(carriedBySchoolLaw(exampleCase({ handover }), today)).toEqual([]);
  });

  test('is empty towards a recipient that school law does not name', () => {
    const given = {
      ...without('einwilligung'),
      partner: { ...examplePartner, kind: 'traeger' as const },
    };
    expect(carriedBySchoolLaw(given, today)).toEqual([]);
  });
});

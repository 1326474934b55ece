import { expect, test } from 'vitest';
import { newCompanyContact } from '../../../domain/company/newCompany.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { movedWords } from '../../../renderer/pages/placements/company/movedWords.ts';

const placement = (id: string) => ({
  ...newPlacement({ id, studentId: 's', createdAt: '2026-08-01T08:00:00.000Z' }),
  companyId: 'c',
});

test('what moves with a company is counted in words', () => {
  const data = emptyVaultData();
  data.placement = { p: placement('p'), q: placement('q') };
  data.companyContact = { k: newCompanyContact({ id: 'k', companyId: 'c' }) };
  expect(movedWords(data, 'c')).toBe('Es ziehen um: 2 Praktika, eine Ansprechperson.');
});

test('an entry nothing hangs on says so', () => {
  expect(movedWords(emptyVaultData(), 'c')).toBe(
    'An dem Eintrag, der aufgeht, hängt sonst nichts.',
  );
});

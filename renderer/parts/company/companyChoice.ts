import { newCompany } from '../../../domain/company/newCompany.ts';
import { put, type Change } from '../../../domain/record/change.ts';

/** Which company was chosen by typing: one that is known, a new one by its name, or none. */
export type CompanyChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

/** The id a choice stands for, with the change that creates the company where it is new. */
export const settleCompany = (
  choice: CompanyChoice,
  { id, createdAt }: { readonly id: string; readonly createdAt: string },
): { readonly companyId: string | null; readonly changes: readonly Change[] } => {
  switch (choice.kind) {
    case 'none':
      return { companyId: null, changes: [] };
    case 'known':
      return { companyId: choice.id, changes: [] };
    case 'new': {
      const name = choice.name.trim();
      if (name === '') return { companyId: null, changes: [] };
      return { companyId: id, changes: [put('company', newCompany({ id, name, createdAt }))] };
    }
  }
};

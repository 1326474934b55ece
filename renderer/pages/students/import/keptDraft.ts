import {
  importDraftId,
  importDraftSchema,
  type ImportDraft,
} from '../../../../domain/import/importDraft.ts';
import { put, type Change } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

type StoredDraft = VaultData['draft'][string];

/** The list a stored draft holds; null where it holds none that can be read. */
export const readDraft = (content: string): ImportDraft | null => {
  try {
    return importDraftSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * The change that keeps what was settled about a list. None where the vault holds another list by now, or none any more:
 * what is settled a moment before a list is read, taken over or given up must not come back over it.
 */
export const keptDraft = (
  draft: ImportDraft | null,
  stored: StoredDraft | undefined,
  changedAt: string,
): readonly Change[] => {
  const lying = readDraft(stored?.content ?? '');
  if (draft === null || lying === null || !isSameList(draft, lying)) return [];
  const content = JSON.stringify(draft);
  return [put('draft', { id: importDraftId, studentId: null, content, changedAt })];
};

const isSameList = (one: ImportDraft, other: ImportDraft): boolean =>
  one.fileName === other.fileName && JSON.stringify(one.tables) === JSON.stringify(other.tables);

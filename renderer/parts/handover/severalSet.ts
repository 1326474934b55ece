import { put, type Change } from '../../../domain/record/change.ts';
import { useRecord } from '../../state/ReplicaContext.tsx';

/** The young people whose handovers go out together, and those of their handovers that were begun or taken up. */
export type SeveralSet = {
  readonly studentIds: readonly string[];
  readonly handoverIds: readonly string[];
};

const setId = 'handovers/several';

/** The change that remembers a set: it lies in the vault like every draft, so that a lock does not lose it. */
export const rememberSet = (set: SeveralSet, changedAt: string): Change =>
  put('draft', { id: setId, studentId: null, content: JSON.stringify(set), changedAt });

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

const parsed = (content: string): SeveralSet | null => {
  try {
    const { studentIds, handoverIds } = JSON.parse(content) as Partial<SeveralSet>;
    return isIds(studentIds) && isIds(handoverIds) ? { studentIds, handoverIds } : null;
  } catch {
    return null;
  }
};

/** The set that was prepared last, or null when there is none. */
export const useSeveralSet = (): SeveralSet | null => {
  const draft = useRecord('draft', setId);
  return draft === undefined ? null : parsed(draft.content);
};

import { useState } from 'react';
import { schoolYearOf, type SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { PersonListChoice } from '../../../domain/sheet/listChoice.ts';
import { useToday } from '../../state/today.ts';
import { useDraft } from '../../state/useDraft.ts';
import { useReadOnly } from '../../state/readOnly.ts';
import { overviewKinds, type OverviewChoice, type OverviewName } from './overviewKinds.ts';

/** A change of what is chosen; fields an overview does not have are never asked for. */
type ChoicePatch = Partial<
  Omit<PersonListChoice, 'columns'> & {
    readonly schoolYear: SchoolYearName;
    readonly withUnrecorded: boolean;
    readonly toFillIn: boolean;
    readonly withDone: boolean;
    readonly onlyOffering: boolean;
  }
>;

/** What is chosen on the page, and how it changes. */
export type ChoiceState = {
  readonly choice: OverviewChoice;
  readonly change: (patch: ChoicePatch) => void;
  readonly setColumns: (columns: readonly string[]) => void;
};

/**
 * Holds what is chosen of an overview. Columns and their order are kept in the vault, for each overview; what narrows
 * it lasts as long as the page. A confirmed Auskunftssperre holds for what was looked at, not for another choice.
 */
export const useOverviewChoice = (name: OverviewName): ChoiceState => {
  const kind = overviewKinds[name];
  const schoolYear = schoolYearOf(useToday());
  const [choices, setChoices] = useState<Partial<Record<OverviewName, OverviewChoice>>>({});
  const [columns, setColumns] = useKeptColumns(name);
  const chosen = choices[name] ?? kind.blank(schoolYear);
  const change = (patch: ChoicePatch): void =>
    setChoices((now) => ({
      ...now,
      [name]: patched(now[name] ?? kind.blank(schoolYear), patch),
    }));
  return {
    choice: { ...chosen, columns: [...columns] },
    change,
    setColumns: (next) => {
      setColumns(next);
      change({});
    },
  };
};

const patched = (choice: OverviewChoice, patch: ChoicePatch): OverviewChoice => {
  const confirmation = 'per' in choice ? { showBlockedPlaces: false } : {};
  return { ...choice, ...confirmation, ...patch };
};

const useKeptColumns = (
  name: OverviewName,
): readonly [readonly string[], (columns: readonly string[]) => void] => {
  const { columns: offered, everyday } = overviewKinds[name];
  const readOnly = useReadOnly();
  const [looked, setLooked] = useState<Partial<Record<OverviewName, readonly string[]>>>({});
  const draft = useDraft(`overview/${name}`, {
    studentId: null,
    blank: { columns: everyday },
  });
  const kept = looked[name] ?? draft.content.columns;
  const known = kept.filter((key) => offered.some((column) => column.key === key));
  const keep = (columns: readonly string[]): void => {
    // In a vault that is only looked into, a choice lasts as long as the page.
    if (readOnly) setLooked((now) => ({ ...now, [name]: columns }));
    else draft.set({ columns });
  };
  return [known, keep];
};

import type { ComboboxItem } from '@mantine/core';
import { useView } from '../../state/ReplicaContext.tsx';

/** The schools to choose from: those one works at first, then by name. */
export const useSchoolOptions = (): readonly ComboboxItem[] =>
  useView(['school'], ({ school }) =>
    Object.values(school)
      .sort(
        (one, other) =>
          Number(other.mine) - Number(one.mine) || one.name.localeCompare(other.name, 'de'),
      )
      .map(({ id, name, shortName }) => ({ value: id, label: shortName || name })),
  );

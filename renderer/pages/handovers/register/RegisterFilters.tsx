import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import {
  disclosureBasisLabels,
  documentLabels,
} from '../../../../domain/disclosure/disclosureSchemas.ts';
import { wholeRegister, type RegisterFilter } from '../../../../domain/disclosure/register.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { foldedFilter } from '../../../parts/foldedFilter.ts';
import { YoungPersonSelect } from '../../../parts/student/YoungPersonSelect.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What narrows the register: search, person, recipient, paper, basis, period, what went without consent. */
export const RegisterFilters = ({
  filter,
  onChange,
}: {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}) => {
  const set = (part: Partial<RegisterFilter>): void => onChange({ ...filter, ...part });
  const partners = useView(['disclosure'], (data) =>
    [...new Set(Object.values(data.disclosure).map(({ partnerName }) => partnerName))]
      .filter((name) => name !== '')
      .toSorted((one, other) => one.localeCompare(other, 'de')),
  );
  return (
    <Group gap="xs" data-looking>
      <TextInput
        w={200}
        size="xs"
        aria-label="Verzeichnis durchsuchen"
        placeholder="Name, Stelle, Zeichen, Datei"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.query}
        maxLength={200}
        onChange={(event) => set({ query: event.currentTarget.value })}
      />
      <YoungPersonSelect
        w={190}
        size="xs"
        aria-label="Über wen"
        placeholder="alle Jugendlichen"
        clearable
        value={filter.studentId}
        onId={(studentId) => set({ studentId })}
      />
      <Select
        w={190}
        size="xs"
        aria-label="An welche Stelle"
        placeholder="alle Stellen"
        clearable
        searchable
        filter={foldedFilter}
        nothingFoundMessage="Dazu gibt es keine Stelle."
        data={partners}
        value={filter.partnerName === '' ? null : filter.partnerName}
        onChange={(name) => set({ partnerName: name ?? '' })}
      />
      <Select
        w={165}
        size="xs"
        aria-label="Art des Schreibens"
        placeholder="alle Schreiben"
        clearable
        data={optionsOf(documentLabels)}
        value={filter.document}
        onChange={(document) => set({ document: document as RegisterFilter['document'] })}
      />
      <Select
        w={190}
        size="xs"
        aria-label="Grundlage"
        placeholder="alle Grundlagen"
        clearable
        data={optionsOf(disclosureBasisLabels)}
        value={filter.basis}
        onChange={(basis) => set({ basis: basis as RegisterFilter['basis'] })}
      />
      <DayInput
        w={128}
        size="xs"
        aria-label="Von"
        placeholder="von"
        value={filter.from}
        onDay={(from) => set({ from })}
      />
      <DayInput
        w={128}
        size="xs"
        aria-label="Bis"
        placeholder="bis"
        value={filter.to}
        onDay={(to) => set({ to })}
      />
      <Checkbox
        size="xs"
        label="nur ohne Einwilligung"
        checked={filter.overridden}
        onChange={(event) => set({ overridden: event.currentTarget.checked })}
      />
      {JSON.stringify(filter) === JSON.stringify(wholeRegister) ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(wholeRegister)}>
          Filter leeren
        </Button>
      )}
    </Group>
  );
};

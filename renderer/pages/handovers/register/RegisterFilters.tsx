import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo } from 'react';
import {
  disclosureBasisLabels,
  documentLabels,
} from '../../../../domain/disclosure/disclosureSchemas.ts';
import { wholeRegister, type RegisterFilter } from '../../../../domain/disclosure/register.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { foldedFilter } from '../../../parts/foldedFilter.ts';
import { YoungPersonSelect } from '../../../parts/student/YoungPersonSelect.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';

type Narrowing = { readonly narrow: (part: Partial<RegisterFilter>) => void };

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What narrows the register: search, person, recipient, paper, basis, period, what went without consent. */
export const RegisterFilters = ({
  filter,
  narrow,
}: Narrowing & { readonly filter: RegisterFilter }) => {
  const { query, ...choices } = filter;
  return (
    <Group gap="xs" data-looking>
      <TextInput
        w={200}
        size="xs"
        aria-label="Verzeichnis durchsuchen"
        placeholder="Name, Stelle, Zeichen, Datei"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        maxLength={200}
        onChange={(event) => narrow({ query: event.currentTarget.value })}
      />
      <Choices {...choices} narrow={narrow} />
      {JSON.stringify(filter) === JSON.stringify(wholeRegister) ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => narrow(wholeRegister)}>
          Filter leeren
        </Button>
      )}
    </Group>
  );
};

const PlainChoices = ({
  studentId,
  partnerName,
  document,
  basis,
  from,
  to,
  overridden,
  narrow,
}: Narrowing & Omit<RegisterFilter, 'query'>) => {
  const partners = useView(['disclosure'], (data) =>
    [...new Set(Object.values(data.disclosure).map(({ partnerName }) => partnerName))]
      .filter((name) => name !== '')
      .toSorted((one, other) => one.localeCompare(other, 'de')),
  );
  return (
    <>
      <YoungPersonSelect
        w={190}
        size="xs"
        aria-label="Über wen"
        placeholder="alle Jugendlichen"
        clearable
        value={studentId}
        onId={(id) => narrow({ studentId: id })}
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
        value={partnerName === '' ? null : partnerName}
        onChange={(name) => narrow({ partnerName: name ?? '' })}
      />
      <Select
        w={165}
        size="xs"
        aria-label="Art des Schreibens"
        placeholder="alle Schreiben"
        clearable
        data={optionsOf(documentLabels)}
        value={document}
        onChange={(chosen) => narrow({ document: chosen as RegisterFilter['document'] })}
      />
      <Select
        w={190}
        size="xs"
        aria-label="Grundlage"
        placeholder="alle Grundlagen"
        clearable
        data={optionsOf(disclosureBasisLabels)}
        value={basis}
        onChange={(chosen) => narrow({ basis: chosen as RegisterFilter['basis'] })}
      />
      <DayInput
        w={128}
        size="xs"
        aria-label="Von"
        placeholder="von"
        value={from}
        onDay={(day) => narrow({ from: day })}
      />
      <DayInput
        w={128}
        size="xs"
        aria-label="Bis"
        placeholder="bis"
        value={to}
        onDay={(day) => narrow({ to: day })}
      />
      <Checkbox
        size="xs"
        label="nur ohne Einwilligung"
        checked={overridden}
        onChange={(event) => narrow({ overridden: event.currentTarget.checked })}
      />
    </>
  );
};

/** Drawn anew only when one of them changes, not with every key of the text beside. */
const Choices = memo(PlainChoices);

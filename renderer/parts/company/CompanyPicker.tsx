import { CloseButton, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useMemo } from 'react';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { foldForSearch } from '../../../domain/person/foldForSearch.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { StatusBadge } from '../StatusBadge.tsx';
import type { CompanyChoice } from './companyChoice.ts';

const shownAtMost = 40;

/**
 * Chooses a company by typing its name, town or occupation. What is typed and not picked from the list
 * is the name of a new company; the form around says so.
 */
export const CompanyPicker = ({
  label,
  choice,
  onChoice,
  description,
  error,
}: {
  readonly label: string;
  readonly choice: CompanyChoice;
  readonly onChoice: (choice: CompanyChoice) => void;
  readonly description?: string;
  readonly error?: string | null;
}) => {
  const { companies, found } = useFoundCompanies(choice);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = shownName(choice, companies);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChoice({ kind: 'known', id });
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          error={error}
          placeholder="Name, Ort oder Beruf"
          value={shown}
          maxLength={500}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChoice(typed === '' ? { kind: 'none' } : { kind: 'new', name: typed });
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onKeyDown={(event) => {
            // Enter on a half typed name must not send the form off with a company of that name.
            if (event.key !== 'Enter' || !combobox.dropdownOpened) return;
            if (combobox.getSelectedOptionIndex() !== -1) return;
            event.preventDefault();
            combobox.closeDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={
            choice.kind === 'none' ? null : (
              <CloseButton
                size="sm"
                aria-label="Betrieb leeren"
                onClick={() => onChoice({ kind: 'none' })}
              />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label="Bekannte Betriebe">
          {found.map((company) => (
            <CompanyOption key={company.id} company={company} />
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};

const CompanyOption = ({ company }: { readonly company: Company }) => (
  <Combobox.Option value={company.id}>
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{[company.name, company.town].filter(Boolean).join(', ')}</Text>
      {company.blocked ? <StatusBadge tone="bad">gesperrt</StatusBadge> : null}
    </Group>
  </Combobox.Option>
);

const shownName = (choice: CompanyChoice, companies: Readonly<Record<string, Company>>): string => {
  if (choice.kind === 'none') return '';
  return choice.kind === 'new' ? choice.name : (companies[choice.id]?.name ?? '');
};

const useFoundCompanies = (choice: CompanyChoice) => {
  const folded = useView(
    ['company'],
    ({ company }) => ({
      companies: company,
      list: Object.values(company)
        .sort((one, other) => one.name.localeCompare(other.name, 'de'))
        .map((one) => ({
          company: one,
          text: foldForSearch([one.name, one.town, one.branch, ...one.occupations].join(' ')),
        })),
    }),
    [],
  );
  const query = choice.kind === 'new' ? choice.name : '';
  const found = useMemo(() => {
    const matches = searchTest(query);
    return folded.list
      .filter(({ text }) => matches(text))
      .slice(0, shownAtMost)
      .map(({ company }) => company);
  }, [folded, query]);
  return { companies: folded.companies, found };
};

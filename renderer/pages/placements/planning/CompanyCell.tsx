import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { Company } from '../../../../domain/company/companySchemas.ts';
import { similarCompanies } from '../../../../domain/company/similarCompanies.ts';
import { searchTest } from '../../../../domain/person/matchesSearch.ts';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import { put } from '../../../../domain/record/change.ts';
import { settleCompany, type CompanyChoice } from '../../../parts/company/companyChoice.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, nowInstant } from '../../../state/today.ts';
import { withPlace } from './withPlace.ts';

/** A company with the text it is found by. */
export type FoundCompany = { readonly company: Company; readonly text: string };

const shownAtMost = 12;

const asNew = ' new';

/**
 * The cell in which the company of a placement is typed: Enter takes the first that fits, and the last choice creates
 * a new one. A half typed name stays and says that it is not taken over yet.
 */
export const CompanyCell = ({
  placement,
  known,
  label,
}: {
  readonly placement: Placement;
  readonly known: readonly FoundCompany[];
  readonly label: string;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const settle = useSettled(placement);
  const own = known.find(({ company }) => company.id === placement.companyId)?.company;
  const found = typed === null ? [] : companiesFor(typed, known);
  const choose = (option: string): void => {
    const choice: CompanyChoice =
      option === asNew ? { kind: 'new', name: typed ?? '' } : { kind: 'known', id: option };
    combobox.closeDropdown();
    void settle(choice).then((done) => {
      if (done) setTyped(null);
    });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} middlewares={{ flip: true, shift: true }}>
      <Combobox.Target>
        <TextInput
          size="xs"
          aria-label={label}
          placeholder="Name, Ort oder Beruf"
          maxLength={500}
          value={typed ?? own?.name ?? ''}
          error={typed === null || combobox.dropdownOpened ? null : 'Noch nicht übernommen.'}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (text === '') void settle({ kind: 'none' }).then(() => setTyped(null));
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null);
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null || typed.trim() === ''} miw={320}>
        <Combobox.Options aria-label="Betriebe">
          {found.map((company) => (
            <CompanyOption key={company.id} company={company} />
          ))}
          <Combobox.Option value={asNew}>„{typed}“ als neuen Betrieb anlegen</Combobox.Option>
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

/** Those that hold every word, then those of a similar name, so that a double entry is noticed. */
const companiesFor = (typed: string, known: readonly FoundCompany[]): readonly Company[] => {
  const matches = searchTest(typed);
  const found = known.filter(({ text }) => matches(text)).map(({ company }) => company);
  const similar = similarCompanies(
    typed,
    known.map(({ company }) => company),
  );
  return [...new Set([...found.slice(0, shownAtMost), ...similar])];
};

const useSettled = (placement: Placement) => {
  const replica = useReplica();
  return (choice: CompanyChoice): Promise<boolean> => {
    const { companyId, changes } = settleCompany(choice, { id: newId(), createdAt: nowInstant() });
    return save('Betrieb des Praktikums geändert', () => {
      const now = replica.data.placement[placement.id];
      return now === undefined ? [] : [...changes, put('placement', withPlace(now, companyId))];
    });
  };
};

import { Button, Group, Select, SimpleGrid, Text } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { contactName } from '../../../../domain/company/contactName.ts';
import type { CompanyContact } from '../../../../domain/company/companySchemas.ts';
import {
  placementKindLabels,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import { put } from '../../../../domain/record/change.ts';
import { settleCompany, type CompanyChoice } from '../../../parts/company/companyChoice.ts';
import { CompanyPicker } from '../../../parts/company/CompanyPicker.tsx';
import { SimilarCompanies } from '../../../parts/company/SimilarCompanies.tsx';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { useRecord, useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, nowInstant } from '../../../state/today.ts';
import { Section } from '../../../parts/Section.tsx';
import { Hint } from '../../../parts/Hint.tsx';

/** Where the placement is: company, contact person, occupation. */
export const PlaceSection = ({ placement }: { readonly placement: Placement }) => (
  <Section title="Platz">
    <CompanyChoiceField placement={placement} />
    <ContactField companyId={placement.companyId} />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <CodeField name="kind" label="Art" labels={placementKindLabels} required />
      <LineField name="occupation" label="Beruf" />
      <LineField name="field" label="Berufsfeld" />
      <LineField name="department" label="Abteilung" />
    </SimpleGrid>
  </Section>
);

const CompanyChoiceField = ({ placement }: { readonly placement: Placement }) => {
  const replica = useReplica();
  const [typed, setTyped] = useState<string | null>(null);
  const company = useRecord('company', placement.companyId);

  /** A contact person belongs to one company and goes with it. */
  const settle = async (choice: CompanyChoice): Promise<void> => {
    const now = replica.data.placement[placement.id];
    const { companyId, changes } = settleCompany(choice, {
      id: newId(),
      createdAt: nowInstant(),
    });
    if (now === undefined || now.companyId === companyId) {
      setTyped(null);
      return;
    }
    const changed = put('placement', { ...now, companyId, contactId: null });
    if (await save('Betrieb des Praktikums geändert', [...changes, changed])) setTyped(null);
  };

  return (
    <>
      <CompanyPicker
        label="Betrieb"
        choice={shownChoice(typed, placement.companyId)}
        onChoice={(choice) => {
          if (choice.kind === 'new') setTyped(choice.name);
          else void settle(choice);
        }}
      />
      {typed === null || typed.trim() === '' ? null : (
        <NewCompanyHint
          name={typed}
          onCreate={() => void settle({ kind: 'new', name: typed })}
          onKeep={() => setTyped(null)}
          onPick={(id) => void settle({ kind: 'known', id })}
        />
      )}
      {company?.blocked === true ? (
        <Hint tone="bad" icon={IconBan} title="Dieser Betrieb ist gesperrt">
          {company.blockedReason === '' ? 'Ein Grund ist nicht erfasst.' : company.blockedReason}
        </Hint>
      ) : null}
    </>
  );
};

const shownChoice = (typed: string | null, companyId: string | null): CompanyChoice => {
  if (typed !== null) return { kind: 'new', name: typed };
  return companyId === null ? { kind: 'none' } : { kind: 'known', id: companyId };
};

const NewCompanyHint = ({
  name,
  onCreate,
  onKeep,
  onPick,
}: {
  readonly name: string;
  readonly onCreate: () => void;
  readonly onKeep: () => void;
  readonly onPick: (id: string) => void;
}) => (
  <>
    <Text size="sm" role="status">
      Noch nichts geändert: „{name}“ ist nicht aus der Liste gewählt.
    </Text>
    <Group gap="xs">
      <Button size="xs" variant="light" onClick={onCreate}>
        Als neuen Betrieb anlegen
      </Button>
      <Button size="xs" variant="default" onClick={onKeep}>
        Bisherigen Eintrag behalten
      </Button>
    </Group>
    <SimilarCompanies name={name} onPick={onPick} />
  </>
);

const ContactField = ({ companyId }: { readonly companyId: string | null }) => {
  const field = useRecordField<string | null>('contactId');
  const contacts = useView(
    ['companyContact'],
    ({ companyContact }) =>
      Object.values(companyContact).filter(
        (contact) =>
          contact.companyId === companyId && (contact.active || contact.id === field.value),
      ),
    [companyId, field.value],
  );
  return (
    <Select
      label="Ansprechperson"
      placeholder={companyId === null ? 'erst den Betrieb wählen' : 'nicht erfasst'}
      clearable
      disabled={companyId === null}
      nothingFoundMessage="Noch keine Ansprechperson eingetragen."
      data={contacts.map((contact) => ({ value: contact.id, label: contactLine(contact) }))}
      value={field.value}
      onChange={(id) => {
        field.set(id);
        field.flush();
      }}
    />
  );
};

const contactLine = (contact: CompanyContact): string => {
  const line = [contactName(contact), contact.role].filter(Boolean).join(', ');
  return line === '' ? 'ohne Namen' : line;
};

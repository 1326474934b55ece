import {
  Fieldset,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { noteTierLabels } from '../../../domain/note/noteSchemas.ts';
import type { SchoolYear } from '../../../domain/school/schoolSchemas.ts';
import { DayInput } from '../DayInput.tsx';
import type { NoteForm } from './noteForm.ts';
import { optionsOf } from './useNoteCategories.ts';

type Part = {
  readonly form: NoteForm;
  readonly year: SchoolYear;
  readonly change: (part: Partial<NoteForm>) => void;
};

const tiers = Object.entries(noteTierLabels).map(([value, label]) => ({ value, label }));

/** What folds out below a note: how and with whom, what it means, what follows. */
export const NoteDetails = (part: Part) => (
  <Stack gap="sm" pt="xs">
    <ContactFields {...part} />
    <MeaningFields {...part} />
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
      <AgreementFields {...part} />
      <FollowUpFields {...part} />
    </SimpleGrid>
  </Stack>
);

const ContactFields = ({ form, year, change }: Part) => (
  <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
    <Select
      label="Form"
      clearable
      data={optionsOf(year.noteForms)}
      value={form.form}
      onChange={(value) => change({ form: value })}
    />
    <MultiSelect
      label="Beteiligte"
      searchable
      data={optionsOf(year.noteParticipants)}
      value={form.participants}
      onChange={(participants) => change({ participants })}
    />
    <TextInput
      label="Personen"
      placeholder="Namen, Funktion"
      maxLength={500}
      value={form.persons}
      onChange={(event) => change({ persons: event.currentTarget.value })}
    />
  </SimpleGrid>
);

const MeaningFields = ({ form, year, change }: Part) => (
  <>
    <SimpleGrid cols={{ base: 1, lg: 3 }} spacing="sm" verticalSpacing="xs">
      {(
        [
          ['occasion', 'Anlass'],
          ['assessment', 'Einschätzung'],
          ['goal', 'Ziel'],
        ] as const
      ).map(([name, label]) => (
        <Textarea
          key={name}
          label={label}
          autosize
          minRows={1}
          maxRows={6}
          value={form[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
      <Select
        label="Ergebnis"
        clearable
        data={optionsOf(year.noteOutcomes)}
        value={form.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <Select
        label="Stufe"
        allowDeselect={false}
        data={tiers}
        value={form.tier}
        onChange={(tier) => change({ tier: tier === 'B' ? 'B' : 'C' })}
      />
      <Switch
        mt={28}
        label="In Übergabe verwendbar"
        checked={form.usableInHandover}
        onChange={(event) => change({ usableInHandover: event.currentTarget.checked })}
      />
    </SimpleGrid>
  </>
);

const AgreementFields = ({ form, change }: Part) => (
  <Fieldset legend="Vereinbarung" p="sm">
    <Stack gap="xs">
      <TextInput
        label="Was ist vereinbart?"
        maxLength={500}
        value={form.agreementWhat}
        onChange={(event) => change({ agreementWhat: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <TextInput
          label="Wer"
          maxLength={500}
          value={form.agreementWho}
          onChange={(event) => change({ agreementWho: event.currentTarget.value })}
        />
        <DayInput
          label="Bis wann"
          value={form.agreementUntil}
          onDay={(agreementUntil) => change({ agreementUntil })}
        />
      </SimpleGrid>
    </Stack>
  </Fieldset>
);

const FollowUpFields = ({ form, change }: Part) => (
  <Fieldset legend="Wiedervorlage" p="sm">
    <Stack gap="xs">
      <TextInput
        label="Woran soll erinnert werden?"
        maxLength={500}
        value={form.followUpText}
        onChange={(event) => change({ followUpText: event.currentTarget.value })}
      />
      <DayInput label="Am" value={form.followUpOn} onDay={(followUpOn) => change({ followUpOn })} />
    </Stack>
  </Fieldset>
);

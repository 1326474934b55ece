import { TextInput } from '@mantine/core';
import type { Deadline } from '../../../domain/school/defaultDeadlines.ts';
import type { Holiday } from '../../../domain/school/schoolHolidays.ts';
import type { LabelledCode } from '../../../domain/school/schoolSchemas.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { newId, todayHere } from '../../state/today.ts';
import { ListField } from './ListField.tsx';

const ownCode = (): string => `eigen_${newId().slice(0, 8)}`;

/** The deadlines of the surrounding school year. */
export const DeadlinesField = () => (
  <ListField<Deadline>
    name="deadlines"
    max={30}
    blank={() => ({ code: ownCode(), label: 'Neuer Stichtag', on: todayHere(), doneOn: null })}
    add="Stichtag hinzufügen"
    remove={({ label }) => `Stichtag entfernen: ${label}`}
    keyOf={({ code }) => code}
  >
    {({ label, on }, set) => (
      <>
        <DayInput
          aria-label={`Tag: ${label}`}
          w={150}
          clearable={false}
          value={on}
          onDay={(value) => {
            if (value !== null) set({ on: value });
          }}
        />
        <TextInput
          aria-label="Bezeichnung des Stichtags"
          flex={1}
          maxLength={500}
          value={label}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      </>
    )}
  </ListField>
);

/** The holidays and days off of the surrounding school year. */
export const HolidaysField = () => (
  <ListField<Holiday>
    name="holidays"
    max={20}
    blank={() => ({ name: 'Freier Tag', from: todayHere(), to: todayHere() })}
    add="Freie Tage hinzufügen"
    remove={({ name }) => `Entfernen: ${name}`}
    keyOf={(_, index) => String(index)}
  >
    {({ name, from, to }, set) => (
      <>
        <DayInput
          aria-label={`Erster Tag: ${name}`}
          w={150}
          clearable={false}
          value={from}
          onDay={(value) => {
            if (value !== null) set({ from: value, to: value > to ? value : to });
          }}
        />
        <DayInput
          aria-label={`Letzter Tag: ${name}`}
          w={150}
          clearable={false}
          value={to}
          onDay={(value) => {
            if (value !== null) set({ to: value < from ? from : value });
          }}
        />
        <TextInput
          aria-label="Bezeichnung der freien Tage"
          flex={1}
          maxLength={500}
          value={name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </>
    )}
  </ListField>
);

/** One list of categories of the surrounding school year; its entries are renamed, never deleted. */
export const CategoriesField = ({
  name,
  title,
  max,
}: {
  readonly name: string;
  readonly title: string;
  readonly max: number;
}) => (
  <ListField<LabelledCode>
    name={name}
    max={max}
    blank={() => ({ code: ownCode(), label: 'Neue Kategorie' })}
    add="Kategorie hinzufügen"
    remove={null}
    keyOf={({ code }) => code}
  >
    {({ label }, set) => (
      <TextInput
        aria-label={`${title}: Bezeichnung`}
        flex={1}
        maxLength={500}
        value={label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
    )}
  </ListField>
);

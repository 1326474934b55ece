import { Accordion, Button, Group, Select, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { schoolYearLabel, schoolYearOf } from '../../../domain/calendar/schoolYear.ts';
import { put } from '../../../domain/record/change.ts';
import type { SchoolYear } from '../../../domain/school/schoolSchemas.ts';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { useToday } from '../../state/today.ts';
import { CategoriesField, DeadlinesField, HolidaysField } from './SchoolYearLists.tsx';
import { nextSchoolYear, nextSchoolYearName } from './nextSchoolYear.ts';
import { Section } from '../../parts/Section.tsx';

/** The school years with their deadlines, holidays and categories. */
export const SchoolYearSection = () => {
  const today = useToday();
  const settings = useSettings();
  const years = useView(['schoolYear'], (data) =>
    Object.values(data.schoolYear).toSorted((one, other) => other.id.localeCompare(one.id)),
  );
  const [chosen, setChosen] = useState<string>(settings.currentSchoolYearId ?? schoolYearOf(today));
  const year = years.find(({ id }) => id === chosen) ?? years[0];
  const next = nextSchoolYearName(years, today);
  const add = async (): Promise<void> => {
    const made = nextSchoolYear(years, next);
    if (await save(`${schoolYearLabel(next)} angelegt`, [put('schoolYear', made)])) setChosen(next);
  };
  return (
    <Stack gap="md">
      <Section
        title="Schuljahr"
        lead="Stichtage, freie Tage und Kategorien gelten für das gewählte Schuljahr."
      >
        <Group align="flex-end" gap="sm">
          <Select
            label="Angezeigtes Schuljahr"
            data={years.map(({ id }) => id)}
            value={year?.id ?? null}
            allowDeselect={false}
            onChange={(value) => setChosen(value ?? chosen)}
          />
          <Select
            label="Laufendes Schuljahr"
            data={years.map(({ id }) => id)}
            value={settings.currentSchoolYearId}
            allowDeselect={false}
            onChange={(value) =>
              void save('Laufendes Schuljahr geändert', [
                put('settings', { ...settings, currentSchoolYearId: value }),
              ])
            }
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void add()}
          >
            {schoolYearLabel(next)} anlegen
          </Button>
        </Group>
      </Section>
      {year === undefined ? null : <YearForm key={year.id} year={year} />}
    </Stack>
  );
};

const YearForm = ({ year }: { readonly year: SchoolYear }) => (
  <RecordForm collection="schoolYear" record={year} action={`${schoolYearLabel(year.id)} geändert`}>
    <Section
      title={`Stichtage ${year.id}`}
      lead="Sie erscheinen auf der Seite Heute mit der Liste derer, die noch fehlen. Eigene Stichtage erscheinen ohne Liste."
    >
      <DeadlinesField />
    </Section>
    <Section
      title={`Ferien und freie Tage ${year.id}`}
      lead="Bitte vergleichen Sie mit dem Ferienkalender; an diesen Tagen finden keine Praktikumstage statt."
    >
      <HolidaysField />
    </Section>
    <Section
      title={`Kategorien der Notizen ${year.id}`}
      lead="Bezeichnungen lassen sich ändern. Was einmal gezählt wurde, behält seine Bedeutung; deshalb wird nichts gelöscht."
    >
      <Accordion variant="separated" order={3}>
        {categoryLists.map(({ name, title, max }) => (
          <Accordion.Item key={name} value={name}>
            <Accordion.Control>{title}</Accordion.Control>
            <Accordion.Panel>
              <CategoriesField name={name} title={title} max={max} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  </RecordForm>
);

const categoryLists = [
  { name: 'noteKinds', title: 'Art des Kontakts', max: 40 },
  { name: 'noteForms', title: 'Form des Kontakts', max: 40 },
  { name: 'noteParticipants', title: 'Beteiligte', max: 40 },
  { name: 'noteTopics', title: 'Themen', max: 60 },
  { name: 'noteOutcomes', title: 'Ergebnis', max: 40 },
] as const;

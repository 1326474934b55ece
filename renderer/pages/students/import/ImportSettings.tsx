import { Autocomplete, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendar, IconSchool, IconUser } from '@tabler/icons-react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { firstDayOf, schoolYearOf } from '../../../../domain/calendar/schoolYear.ts';
import { comingSchoolYear } from '../../../../domain/import/comingSchoolYear.ts';
import { columnsUnder, guessColumns } from '../../../../domain/import/guessColumns.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { useToday } from '../../../state/today.ts';
import { useClassNames, useSchoolOptions } from '../list/useSchoolOptions.ts';

/** Headings stand near the top, or there are none. */
const mostHeadings = 15;

type SettingsProps = {
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
  /** Whether somebody comes into another class. */
  readonly moves: boolean;
  readonly busy: boolean;
  readonly onOther: () => void;
};

/** What is settled about the list as a whole: which table, where it begins, and which school and class it is of. */
export const ImportSettings = ({ draft, change, moves, busy, onOther }: SettingsProps) => {
  const today = useToday();
  const schools = useSchoolOptions();
  const classNames = useClassNames(draft.schoolId);
  const coming = draft.schoolId === null ? null : comingSchoolYear(today);
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-end" wrap="wrap">
        <Stack gap={2} maw={260} miw={0}>
          <Text size="sm" fw={500}>
            Datei
          </Text>
          <Group gap="xs" wrap="nowrap" h={36}>
            <Text size="sm" truncate title={draft.fileName}>
              {draft.fileName}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              onClick={onOther}
              style={{ flexShrink: 0 }}
            >
              Andere Liste
            </Button>
          </Group>
        </Stack>
        {draft.tables.length === 1 ? null : <TableSelect draft={draft} change={change} />}
        <HeadingSelect draft={draft} change={change} />
        <Select
          label="Schule"
          w={230}
          placeholder="keine: ohne Klasse"
          clearable
          searchable
          nothingFoundMessage="Legen Sie die Schule in den Einstellungen an."
          data={schools}
          value={draft.schoolId}
          onChange={(schoolId) => change({ schoolId })}
        />
        {draft.columns.includes('className') ? null : (
          <Autocomplete
            label="Klasse"
            w={110}
            disabled={draft.schoolId === null}
            data={[...classNames]}
            maxLength={500}
            value={draft.className}
            onChange={(className) => change({ className })}
          />
        )}
        {moves || draft.from !== null || coming !== null ? (
          <DayInput
            label={coming === null ? 'Andere Klasse ab' : 'Klasse ab'}
            w={150}
            minDate={firstDayOf(schoolYearOf(today))}
            value={draft.from ?? today}
            onDay={(from) => change({ from })}
          />
        ) : null}
      </Group>
      {draft.guessedEncoding ? (
        <Hint tone="waiting" icon={IconAlertTriangle}>
          Die Datei sagt nicht, wie Umlaute darin geschrieben sind. Sehen Sie nach, ob Namen mit ä,
          ö, ü und ß richtig dastehen; wenn nicht, speichern Sie die Liste in Excel als
          Arbeitsmappe.
        </Hint>
      ) : null}
      {coming === null || draft.from !== null ? null : (
        <Hint tone="info" icon={IconCalendar}>
          Ist es schon die Liste des neuen Schuljahres, dann tragen Sie bei „Klasse ab“ den{' '}
          {formatDay(coming)} ein. Sonst gelten die Klassen im laufenden Schuljahr.
        </Hint>
      )}
      {tellsNames(draft) ? null : (
        <Hint tone="waiting" icon={IconUser}>
          Wählen Sie unter den Spalten, in welcher der Nachname und in welcher der Vorname steht.
          Vorher lässt sich keine Zeile übernehmen.
        </Hint>
      )}
      {tellsNames(draft) && draft.schoolId === null && draft.columns.includes('className') ? (
        <Hint tone="waiting" icon={IconSchool}>
          Wählen Sie die Schule, damit die Klassen aus der Liste eingetragen werden.
        </Hint>
      ) : null}
    </Stack>
  );
};

const tellsNames = ({ columns }: ImportDraft): boolean =>
  columns.includes('wholeName') ||
  (columns.includes('familyName') &&
    (columns.includes('givenNames') || columns.includes('callName')));

const TableSelect = ({ draft, change }: Pick<SettingsProps, 'draft' | 'change'>) => (
  <Select
    label="Blatt"
    w={150}
    allowDeselect={false}
    data={draft.tables.map(({ name }, at) => ({
      value: String(at),
      label: name === '' ? `Blatt ${at + 1}` : name,
    }))}
    value={String(draft.table)}
    onChange={(value) => {
      const table = Number(value);
      const chosen = draft.tables[table];
      // Other columns, other rows: what was decided about those before is not meant for these.
      if (chosen !== undefined && table !== draft.table)
        change({ table, ...guessColumns(chosen.rows), choices: {} });
    }}
  />
);

const HeadingSelect = ({ draft, change }: Pick<SettingsProps, 'draft' | 'change'>) => {
  const rows = draft.tables[draft.table]?.rows.length ?? 0;
  return (
    <Select
      label="Überschriften"
      w={150}
      allowDeselect={false}
      data={[
        { value: 'keine', label: 'keine' },
        ...Array.from({ length: Math.min(mostHeadings, rows) }, (_, at) => ({
          value: String(at),
          label: `in Zeile ${at + 1}`,
        })),
      ]}
      value={draft.headerRow === null ? 'keine' : String(draft.headerRow)}
      onChange={(value) => {
        const headerRow = value === 'keine' ? null : Number(value);
        // Other headings say something else of the columns; without any, what is set stays.
        const rows = draft.tables[draft.table]?.rows ?? [];
        change(
          headerRow === null
            ? { headerRow }
            : { headerRow, columns: columnsUnder(rows, headerRow) },
        );
      }}
    />
  );
};

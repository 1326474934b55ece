import { Box, Checkbox, Stack, Text } from '@mantine/core';
import { formatDay, formatDayOrBlank, formatPeriod } from '../../../domain/calendar/formatDay.ts';
import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { placementKindLabels } from '../../../domain/placement/placementSchema.ts';
import { useRecordField } from '../../parts/RecordForm.tsx';

/** A single entry that can be chosen for a handover. */
type Entry = { readonly id: string; readonly label: string };

type EntryField = 'placementIds' | 'noteIds' | 'agreementIds';

const entryFields: Partial<Record<FieldCode, EntryField>> = {
  praktika: 'placementIds',
  notizen: 'noteIds',
  vereinbarungen: 'agreementIds',
};

const shortText = (text: string, longest = 90): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()} …`;
};

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(', ');

const latestFirst = <T,>(list: readonly T[], dayOf: (entry: T) => string): readonly T[] =>
  list.toSorted((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));

/** The single entries that can be chosen under a field; of notes only those marked as usable. */
export const entriesOf = (given: HandoverCase, code: FieldCode): readonly Entry[] => {
  if (code === 'praktika')
    return latestFirst(given.placements, ({ from }) => from ?? '').map((placement) => ({
      id: placement.id,
      label: joined(
        given.companies[placement.companyId ?? '']?.name ?? 'noch ohne Betrieb',
        placement.occupation || placementKindLabels[placement.kind],
        formatPeriod(placement.from, placement.to),
      ),
    }));
  if (code === 'notizen')
    return latestFirst(
      given.notes.filter(({ usableInHandover }) => usableInHandover),
      ({ heldOn }) => heldOn,
    ).map(({ id, heldOn, text }) => ({ id, label: `${formatDay(heldOn)}: ${shortText(text)}` }));
  if (code === 'vereinbarungen')
    return latestFirst(given.agreements, ({ until }) => until ?? '').map(
      ({ id, what, who, until, doneOn }) => ({
        id,
        label: joined(
          shortText(what),
          who,
          until === null ? '' : `bis ${formatDayOrBlank(until)}`,
          doneOn === null ? '' : 'erledigt',
        ),
      }),
    );
  return [];
};

const emptyWords: Readonly<Record<EntryField, string>> = {
  placementIds: 'Es ist noch kein Praktikum erfasst.',
  noteIds: 'Keine Notiz ist als „in Übergabe verwendbar“ gekennzeichnet.',
  agreementIds: 'Es ist noch keine Vereinbarung erfasst.',
};

/** Chooses single placements, notes or agreements under their field. */
export const EntryChoice = ({
  given,
  code,
}: {
  readonly given: HandoverCase;
  readonly code: FieldCode;
}) => {
  const name = entryFields[code];
  return name === undefined ? null : <Entries name={name} entries={entriesOf(given, code)} />;
};

const Entries = ({
  name,
  entries,
}: {
  readonly name: EntryField;
  readonly entries: readonly Entry[];
}) => {
  const field = useRecordField<readonly string[]>(name);
  const toggle = (id: string): void => {
    const chosen = field.value.includes(id);
    field.set(chosen ? field.value.filter((other) => other !== id) : [...field.value, id]);
    field.flush();
  };
  return (
    <Box pl={32} pb={4} data-field={name}>
      {entries.length === 0 ? (
        <Text size="xs" c="dimmed">
          {emptyWords[name]}
        </Text>
      ) : (
        <Stack gap={4}>
          {entries.map(({ id, label }) => (
            <Checkbox
              key={id}
              size="xs"
              label={label}
              checked={field.value.includes(id)}
              disabled={field.locked}
              onChange={() => toggle(id)}
            />
          ))}
        </Stack>
      )}
    </Box>
  );
};

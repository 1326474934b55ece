import { Text } from '@mantine/core';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay, formatDayOrBlank } from '../../../domain/calendar/formatDay.ts';
import { answerLabels } from '../../../domain/handover/handoverSchema.ts';
import { compareNames, type NameOrder } from '../../../domain/person/compareNames.ts';
import { HandoverStanding } from '../../parts/handover/HandoverStanding.tsx';
import type { TableColumn } from '../../parts/table/tableColumn.ts';
import type { HandoverRow } from './handoverRows.ts';
import { dayOfMoment, handoverState } from '../../parts/handover/handoverState.ts';

/** The columns of the table of handovers. */
export const handoverColumns = (
  today: Day,
  order: NameOrder,
): readonly TableColumn<HandoverRow>[] => [
  {
    id: 'name',
    header: 'Jugendliche',
    cell: ({ name }) => <strong>{name}</strong>,
    sortBy: ({ name }) => name,
    compare: (one, other) => compareNames(order)(one.student, other.student),
  },
  {
    id: 'class',
    header: 'Klasse',
    width: 84,
    cell: ({ className }) => className,
    sortBy: ({ className }) => className || null,
  },
  {
    id: 'recipient',
    header: 'An wen',
    cell: ({ person, partner }) => <Recipient person={person} partner={partner} />,
    sortBy: ({ partner, person }) => `${partner} ${person}`.trim() || null,
  },
  {
    id: 'state',
    header: 'Stand',
    width: 158,
    cell: ({ handover }) => <HandoverStanding handover={handover} today={today} />,
    sortBy: ({ handover }) => handoverState(handover, today).words,
  },
  {
    id: 'changed',
    header: 'Stand vom',
    width: 172,
    cell: ({ handover: { sentOn, changedAt } }) =>
      sentOn === null ? (
        <Text size="sm" c="dimmed">
          geändert {dayOfMoment(changedAt)}
        </Text>
      ) : (
        `versendet ${formatDay(sentOn)}`
      ),
    sortBy: ({ handover: { sentOn, changedAt } }) => sentOn ?? changedAt,
  },
  {
    id: 'answer',
    header: 'Antwort',
    width: 204,
    cell: ({ handover }) => <Answer row={handover} />,
    sortBy: ({ handover }) => handover.answeredOn ?? handover.answerExpectedOn,
  },
];

const Recipient = ({ person, partner }: { readonly person: string; readonly partner: string }) =>
  partner === '' ? (
    <Text size="sm" c="dimmed">
      noch nicht gewählt
    </Text>
  ) : (
    <>
      <Text size="sm">{person === '' ? 'noch ohne Person' : person}</Text>
      <Text size="xs" c="dimmed">
        {partner}
      </Text>
    </>
  );

const Answer = ({ row }: { readonly row: HandoverRow['handover'] }) => {
  const { answer, answeredOn, answerExpectedOn } = row;
  if (answer !== null)
    return (
      <Text size="sm">
        {answerLabels[answer]} {formatDayOrBlank(answeredOn)}
      </Text>
    );
  return answerExpectedOn === null ? null : (
    <Text size="sm" c="dimmed">
      erbeten bis {formatDay(answerExpectedOn)}
    </Text>
  );
};

import { Anchor, Box, Table, Text } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { addressLines } from '../../../../domain/person/addressLines.ts';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import type { VisitGroup, VisitStop } from '../../../../domain/placement/visitPlan.ts';
import { companyPath, placementPath } from '../../../frame/routes.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';
import { shortPeriod } from '../shortPeriod.ts';
import { moveInGrid } from '../planning/moveInGrid.ts';

/** A placement with what its row in a plan of visits shows. */
export type VisitRow = {
  readonly placement: Placement;
  readonly name: string;
  readonly className: string;
};

/** The companies of one place with their placements; who visits and when is typed in place. */
export const VisitGroupCard = ({
  group,
  rows,
}: {
  readonly group: VisitGroup;
  readonly rows: ReadonlyMap<string, VisitRow>;
}) => (
  <Section title={group.town === '' ? 'Ort nicht erfasst' : group.town}>
    <Table.ScrollContainer minWidth={900}>
      <Table
        aria-label={`Besuche in ${group.town === '' ? 'Betrieben ohne Ort' : group.town}`}
        layout="fixed"
        verticalSpacing={4}
        horizontalSpacing={8}
        onKeyDown={moveInGrid}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={250}>Betrieb</Table.Th>
            <Table.Th>Jugendliche/r</Table.Th>
            <Table.Th w={64}>Klasse</Table.Th>
            <Table.Th w={170}>Zeitraum</Table.Th>
            <Table.Th w={180}>Wer besucht</Table.Th>
            <Table.Th w={150}>Besuch am</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {group.stops.flatMap((stop) =>
            stop.placements.map((placement, index) => {
              const row = rows.get(placement.id);
              return row === undefined ? null : (
                <VisitLine key={placement.id} stop={stop} row={row} first={index === 0} />
              );
            }),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  </Section>
);

const VisitLine = ({
  stop,
  row: { placement, name, className },
  first,
}: {
  readonly stop: VisitStop;
  readonly row: VisitRow;
  readonly first: boolean;
}) => (
  <RecordForm collection="placement" record={placement} action="Besuch geplant">
    <Table.Tr>
      <Table.Td>{first ? <Stop stop={stop} /> : null}</Table.Td>
      <Table.Td>
        <Anchor size="sm" href={`#${placementPath(placement.id)}`}>
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>{className}</Table.Td>
      <Table.Td className="tabular">{shortPeriod(placement.from, placement.to)}</Table.Td>
      <Table.Td>
        <LineField name="visitor" size="xs" aria-label={`Wer besucht, ${name}`} />
      </Table.Td>
      <Table.Td>
        <DayField
          name="visitOn"
          size="xs"
          aria-label={`Besuch am, ${name}`}
          error={outside(placement)}
        />
      </Table.Td>
    </Table.Tr>
  </RecordForm>
);

const outside = ({ visitOn, from, to }: Placement): string | null => {
  if (visitOn === null || from === null) return null;
  if (visitOn < from) return `Beginnt erst am ${formatDay(from)}.`;
  return to !== null && visitOn > to ? `Endet schon am ${formatDay(to)}.` : null;
};

const Stop = ({ stop: { company } }: { readonly stop: VisitStop }) => (
  <Box>
    <Anchor size="sm" fw={600} c="inherit" href={`#${companyPath(company.id)}`}>
      {company.name}
    </Anchor>
    <Text size="xs" c="dimmed">
      {[addressLines({ ...company, postcode: '', town: '' })[0] ?? '', company.phone]
        .filter(Boolean)
        .join(', ')}
    </Text>
  </Box>
);

import { Table, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { Day } from '../../../../domain/calendar/day.ts';
import { covers } from '../../../../domain/consent/covers.ts';
import { dataGroupLabels, type DataGroup } from '../../../../domain/consent/dataGroups.ts';
import type { JudgedConsent, NamedRecipient } from './useJudgedConsents.ts';

const groups = Object.entries(dataGroupLabels) as [DataGroup, string][];

type Release = 'yes' | 'ended' | 'no';

/** A withdrawal also ends what was released earlier to the same recipient on another sheet. */
const releaseOf = (
  consents: readonly JudgedConsent[],
  recipient: NamedRecipient,
  group: DataGroup,
): Release => {
  const covering = consents.filter(({ consent }) => covers(consent, recipient, group));
  if (covering.length === 0) return 'no';
  const isTakenBack = (givenOn: Day): boolean =>
    covering.some(({ consent: { withdrawnOn } }) => withdrawnOn !== null && withdrawnOn >= givenOn);
  const holds = covering.some(
    ({ consent, judged }) => judged.state === 'valid' && !isTakenBack(consent.givenOn),
  );
  return holds ? 'yes' : 'ended';
};

/** Every recipient named in any consent once. */
const recipientsIn = (consents: readonly JudgedConsent[]): readonly NamedRecipient[] => [
  ...new Map(
    consents.flatMap(({ recipients }) => recipients.map((entry) => [entry.key, entry] as const)),
  ).values(),
];

/** Which data group may go to which recipient today: groups as rows, recipients as columns. */
export const ConsentMatrix = ({ consents }: { readonly consents: readonly JudgedConsent[] }) => {
  const recipients = recipientsIn(consents);
  return (
    <Table.ScrollContainer
      minWidth={260 + recipients.length * 130}
      type="native"
      // Where it does not fit, the arrow keys scroll it.
      tabIndex={0}
      role="group"
      aria-label="Was heute wohin gegeben werden darf"
    >
      <Table
        captionSide="top"
        fz="sm"
        verticalSpacing={4}
        horizontalSpacing="sm"
        withTableBorder
        highlightOnHover
      >
        <Table.Caption>Was heute wohin gegeben werden darf</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Angaben</Table.Th>
            {recipients.map(({ key, label }) => (
              <Table.Th key={key} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(([group, label]) => (
            <Table.Tr key={group}>
              <Table.Th scope="row" fw={400}>
                {label}
              </Table.Th>
              {recipients.map((recipient) => (
                <Table.Td key={recipient.key}>
                  <Cell release={releaseOf(consents, recipient, group)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

const Cell = ({ release }: { readonly release: Release }) => {
  switch (release) {
    case 'yes':
      return (
        <>
          <IconCheck size={18} aria-hidden color="var(--mantine-color-green-7)" />
          <VisuallyHidden>erlaubt</VisuallyHidden>
        </>
      );
    case 'ended':
      return (
        <Text size="sm" span>
          <IconX
            size={16}
            aria-hidden
            color="var(--mantine-color-red-7)"
            style={{ verticalAlign: 'text-bottom' }}
          />{' '}
          gilt nicht
        </Text>
      );
    case 'no':
      return (
        <>
          <IconMinus size={16} aria-hidden color="var(--mantine-color-dimmed)" />
          <VisuallyHidden>nicht erlaubt</VisuallyHidden>
        </>
      );
  }
};

import { Popover, Table, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { coverage, type Coverage } from '../../../../domain/consent/coverage.ts';
import { dataGroupLabels, type DataGroup } from '../../../../domain/consent/dataGroups.ts';
import type { JudgedConsent, NamedRecipient } from './useJudgedConsents.ts';

const groups = Object.entries(dataGroupLabels) as [DataGroup, string][];

/** Every recipient named in any consent once. */
const recipientsIn = (consents: readonly JudgedConsent[]): readonly NamedRecipient[] => [
  ...new Map(
    consents.flatMap(({ recipients }) => recipients.map((entry) => [entry.key, entry] as const)),
  ).values(),
];

/**
 * Which data group consent releases to which recipient today, until when, and else why not: groups as rows, recipients
 * as columns. Each cell opens the sentence behind its words.
 */
export const ConsentMatrix = ({ consents }: { readonly consents: readonly JudgedConsent[] }) => {
  const recipients = recipientsIn(consents);
  return (
    <Table.ScrollContainer
      minWidth={230 + recipients.length * 150}
      type="native"
      // Where it does not fit, the arrow keys scroll it.
      tabIndex={0}
      role="group"
      aria-label="Was Einwilligungen heute decken"
    >
      <Table
        captionSide="top"
        fz="sm"
        verticalSpacing={2}
        horizontalSpacing="sm"
        withTableBorder
        highlightOnHover
      >
        <Table.Caption>Was Einwilligungen heute decken</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Angaben</Table.Th>
            {recipients.map(({ key, label }) => (
              <Table.Th key={key} scope="col" style={{ overflowWrap: 'anywhere' }}>
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
                  <Cell
                    said={coverage(consents, recipient, group)}
                    of={`${label}, ${recipient.label}`}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

const lookOf = ({ covered, words }: Coverage) => {
  if (covered) return { icon: IconCheck, color: 'var(--mantine-color-green-7)' };
  // Named in a consent that does not hold, unlike what no consent names.
  return words === 'nicht eingewilligt'
    ? { icon: IconMinus, color: 'var(--mantine-color-dimmed)' }
    : { icon: IconX, color: 'var(--mantine-color-red-7)' };
};

const Cell = ({ said, of }: { readonly said: Coverage; readonly of: string }) => {
  const { icon: Icon, color } = lookOf(said);
  return (
    <Popover width={260} position="bottom-start" withArrow shadow="md" withinPortal>
      <Popover.Target>
        <UnstyledButton fz="sm" py={2} aria-label={`${of}: ${said.words}. Warum`}>
          <Icon size={16} aria-hidden color={color} style={{ verticalAlign: 'text-bottom' }} />{' '}
          {said.words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{said.reason}</Text>
      </Popover.Dropdown>
    </Popover>
  );
};

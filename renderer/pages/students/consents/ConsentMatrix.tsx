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

/** Which data group consent releases to which recipient today: groups as rows, recipients as columns. */
export const ConsentMatrix = ({ consents }: { readonly consents: readonly JudgedConsent[] }) => {
  const recipients = recipientsIn(consents);
  return (
    <Table.ScrollContainer
      minWidth={260 + recipients.length * 130}
      type="native"
      // Where it does not fit, the arrow keys scroll it.
      tabIndex={0}
      role="group"
      aria-label="Was Einwilligungen heute decken"
    >
      <Table
        captionSide="top"
        fz="sm"
        verticalSpacing={4}
        horizontalSpacing="sm"
        withTableBorder
        highlightOnHover
      >
        <Table.Caption>Was Einwilligungen heute decken</Table.Caption>
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

const looks = {
  yes: { icon: IconCheck, color: 'var(--mantine-color-green-7)', words: 'gedeckt', why: '' },
  // Named in a consent that does not hold, unlike what no consent names.
  ended: {
    icon: IconX,
    color: 'var(--mantine-color-red-7)',
    words: 'nicht gedeckt',
    why: ', die Einwilligung gilt nicht',
  },
  no: { icon: IconMinus, color: 'var(--mantine-color-dimmed)', words: 'nicht gedeckt', why: '' },
} as const satisfies Readonly<Record<Release, object>>;

const Cell = ({ release }: { readonly release: Release }) => {
  const { icon: Icon, color, words, why } = looks[release];
  return (
    // What is hidden stands where its cell stands, else it widens the page.
    <Text size="sm" span pos="relative" style={{ whiteSpace: 'nowrap' }}>
      <Icon size={16} aria-hidden color={color} style={{ verticalAlign: 'text-bottom' }} /> {words}
      <VisuallyHidden>{why}</VisuallyHidden>
    </Text>
  );
};

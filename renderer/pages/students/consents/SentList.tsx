import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { localDay } from '../../../../domain/calendar/localDay.ts';
import {
  documentLabels,
  type Disclosure,
} from '../../../../domain/disclosure/disclosureSchemas.ts';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { DeletionDialog } from './DeletionDialog.tsx';

/** What was sent to whom and when, as the register has it; with the way to ask for its deletion. */
export const SentList = ({
  sent,
  withLetters,
}: {
  readonly sent: readonly Disclosure[];
  readonly withLetters: boolean;
}) => {
  const [asking, setAsking] = useState<Disclosure | null>(null);
  return sent.length === 0 ? null : (
    <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
      {sent.map((disclosure) => (
        <SentRow
          key={disclosure.id}
          disclosure={disclosure}
          onAsk={withLetters ? () => setAsking(disclosure) : null}
        />
      ))}
      {asking === null ? null : (
        <DeletionDialog disclosure={asking} onClose={() => setAsking(null)} />
      )}
    </Stack>
  );
};

const dayOf = ({ at }: Disclosure): string => formatDay(localDay(new Date(at)));

const SentRow = ({
  disclosure,
  onAsk,
}: {
  readonly disclosure: Disclosure;
  readonly onAsk: (() => void) | null;
}) => {
  const readOnly = useReadOnly();
  const asked = useView(
    ['disclosure'],
    (data) =>
      Object.values(data.disclosure)
        .filter(({ document, aboutId }) => document === 'loeschbitte' && aboutId === disclosure.id)
        .toSorted((one, other) => other.at.localeCompare(one.at))[0] ?? null,
    [disclosure.id],
  );
  const { partnerName, personName, document } = disclosure;
  const to = [partnerName, personName].filter((part) => part !== '').join(', ');
  const done = asked === null ? '' : ` Um Löschung gebeten am ${dayOf(asked)}.`;
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {dayOf(disclosure)}: {documentLabels[document]} an {to}.{done}
      </Text>
      {onAsk === null ? null : (
        <Button
          size="compact-sm"
          variant={asked === null ? 'light' : 'subtle'}
          style={{ flexShrink: 0 }}
          disabled={readOnly}
          aria-label={`Um Löschung bitten: ${to}, ${dayOf(disclosure)}`}
          onClick={onAsk}
        >
          {asked === null ? 'Um Löschung bitten' : 'Erneut bitten'}
        </Button>
      )}
    </Group>
  );
};

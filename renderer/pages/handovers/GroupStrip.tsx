import { Anchor, Box, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowForwardUp, IconUsersGroup } from '@tabler/icons-react';
import {
  handoverGroup,
  proposedCopies,
  type HandoverGroup,
} from '../../../domain/handover/handoverGroup.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { takeOver, type TakenOver } from '../../../domain/handover/takeOver.ts';
import { handoverPath } from '../../frame/routes.ts';
import { handoverState } from '../../parts/handover/handoverState.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { flushPending } from '../../state/pending.ts';
import { useReplica, useView } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { useToday } from '../../state/today.ts';
import { useHandoverChange } from './useHandover.ts';

/** The other copies of a handover to a Jugendberufsagentur, with what this one can hand to them; nothing for one alone. */
export const GroupStrip = ({ handover }: { readonly handover: Handover }) => {
  const group = useView(['handover', 'partner'], (data) => handoverGroup(data, handover), [
    handover,
  ]);
  if (group === null) return null;
  const to = group.alliance === null ? 'mehrere Stellen' : `die ${group.alliance.name}`;
  return (
    <Paper component="section" withBorder p="sm" aria-label="Ausfertigungen dieser Übergabe">
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap">
          <IconUsersGroup size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm" fw={600}>
            Übergabe an {to}: {group.copies.length} Ausfertigungen
          </Text>
        </Group>
        <Copies group={group} handover={handover} />
        <HandingOver group={group} handover={handover} />
      </Stack>
    </Paper>
  );
};

type Props = { readonly group: HandoverGroup; readonly handover: Handover };

const Copies = ({ group, handover }: Props) => {
  const today = useToday();
  const names = useView(
    ['partner'],
    (data) =>
      group.copies.map(({ partnerId }) => data.partner[partnerId ?? '']?.name ?? 'ohne Stelle'),
    [group],
  );
  return (
    <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {group.copies.map((copy, index) => {
        const { tone, words } = handoverState(copy, today);
        return (
          <Group key={copy.id} component="li" justify="space-between" wrap="nowrap" gap="xs">
            {copy.id === handover.id ? (
              <Text size="sm" fw={600} aria-current="page">
                {names[index]} (diese)
              </Text>
            ) : (
              <Anchor size="sm" underline="always" href={`#${handoverPath(copy.id)}`}>
                {names[index]}
              </Anchor>
            )}
            <StatusBadge tone={tone}>{words}</StatusBadge>
          </Group>
        );
      })}
    </Stack>
  );
};

const labels: Readonly<Record<TakenOver, string>> = {
  words: 'Worte',
  'words and fields': 'Worte und Angaben',
};

const done: Readonly<Record<TakenOver, string>> = {
  words: 'Anlass, Bitte und Gespräch in die anderen Ausfertigungen übernommen',
  'words and fields': 'Worte und Angaben in die anderen Ausfertigungen übernommen',
};

const sayNothingToDo = (): void => {
  notifications.show({
    title: 'Nichts zu übernehmen',
    message: 'Die anderen Ausfertigungen, die sich noch ändern lassen, sagen schon dasselbe.',
  });
};

/** What goes to the other copies: words, and of the ticks those their own gate lets go. */
const HandingOver = ({ group, handover }: Props) => {
  const replica = useReplica();
  const today = useToday();
  const change = useHandoverChange(handover.id);
  const others = group.copies.filter(({ id, state }) => id !== handover.id && state === 'entwurf');
  const names = useView(['partner'], (data) => proposedCopies(data, group, handover), [
    group,
    handover,
  ]);
  const hand = async (what: TakenOver): Promise<void> => {
    await flushPending();
    const from = replica.data.handover[handover.id];
    const now = from === undefined ? null : handoverGroup(replica.data, from);
    if (from === undefined || now === null) return;
    const changes = takeOver(replica.data, { group: now, from, what, today });
    if (changes.length === 0) sayNothingToDo();
    else await saveWithUndo(done[what], changes);
  };
  const list = async (): Promise<void> => {
    await flushPending();
    const copies = [...(replica.data.handover[handover.id]?.copies ?? []), ...names].slice(0, 30);
    await change('Verteiler der Übergabe ergänzt', { copies });
  };
  const listable = handover.state === 'entwurf' && names.length > 0;
  if (others.length === 0 && !listable) return null;
  return (
    <Box>
      {others.length === 0 ? null : (
        <Stack gap={6} role="group" aria-label="In die anderen Ausfertigungen übernehmen">
          <Text size="sm">In die anderen Ausfertigungen übernehmen:</Text>
          <Group gap="xs">
            {(Object.entries(labels) as [TakenOver, string][]).map(([what, label]) => (
              <Button
                key={what}
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowForwardUp size={16} aria-hidden />}
                onClick={() => void hand(what)}
              >
                {label}
              </Button>
            ))}
          </Group>
          <Text size="xs" c="dimmed">
            Worte sind Anlass, Bitte und Gespräch. Angaben werden nur dort angehakt, wo sie
            hinausgehen dürfen.
          </Text>
        </Stack>
      )}
      {listable ? (
        <Button size="compact-sm" variant="subtle" mt={6} onClick={() => void list()}>
          Andere Stellen in den Verteiler aufnehmen
        </Button>
      ) : null}
    </Box>
  );
};

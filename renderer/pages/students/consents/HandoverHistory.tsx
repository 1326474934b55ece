import { Anchor, Table, Text } from '@mantine/core';
import { formatDayOrBlank } from '../../../../domain/calendar/formatDay.ts';
import { dataGroupLabels } from '../../../../domain/consent/dataGroups.ts';
import { channelLabels } from '../../../../domain/partner/partnerSchemas.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { handoverPath } from '../../../frame/routes.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { HandoverStanding } from '../../../parts/handover/HandoverStanding.tsx';
import { Section } from '../../../parts/Section.tsx';

/** The handovers of a young person with what exactly left the program. */
export const HandoverHistory = ({ studentId }: { readonly studentId: string }) => {
  const today = useToday();
  const rows = useView(['handover', 'disclosure', 'partner'], (data) => rowsOf(data, studentId), [
    studentId,
  ]);
  return (
    <Section title="Übergaben und Übermittlungen">
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch nichts übergeben. Oben rechts bereiten Sie eine Übergabe vor.
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={700} type="native">
          <Table fz="sm" verticalSpacing={6} horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Empfänger</Table.Th>
                <Table.Th scope="col">Stand</Table.Th>
                <Table.Th scope="col">Versendet</Table.Th>
                <Table.Th scope="col">Weg</Table.Th>
                <Table.Th scope="col">Übermittelte Angaben</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ handover, to, channel, groups }) => {
                return (
                  <Table.Tr key={handover.id}>
                    <Table.Td>
                      <Anchor size="sm" href={`#${handoverPath(handover.id)}`}>
                        {to}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>
                      <HandoverStanding handover={handover} today={today} />
                    </Table.Td>
                    <Table.Td>{formatDayOrBlank(handover.sentOn)}</Table.Td>
                    <Table.Td>{channel}</Table.Td>
                    <Table.Td>{groups}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
};

const rowsOf = (data: VaultData, studentId: string) => {
  const disclosures = Object.values(data.disclosure).filter(
    (disclosure) => disclosure.studentId === studentId,
  );
  return Object.values(data.handover)
    .filter((handover) => handover.studentId === studentId)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
    .map((handover) => {
      // A request for deletion or a correction passes nothing on.
      const sent = disclosures.filter(
        ({ handoverId, aboutId }) => handoverId === handover.id && aboutId === null,
      );
      const groups = new Set(sent.flatMap((disclosure) => disclosure.groups));
      const channel = sent[0]?.channel ?? null;
      return {
        handover,
        to: data.partner[handover.partnerId ?? '']?.name ?? 'Empfänger noch offen',
        channel: channel === null ? '' : channelLabels[channel],
        groups: [...groups].map((group) => dataGroupLabels[group]).join(', '),
      };
    });
};

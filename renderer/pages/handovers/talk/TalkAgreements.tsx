import { Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { isOpenHandover } from '../../../../domain/handover/handoverLists.ts';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { AgreementRow } from './AgreementRow.tsx';
import { NewAgreementRow } from './NewAgreementRow.tsx';

/** Agreements of the talk: what, who, until when; each is due on the page Heute like every agreement. */
export const TalkAgreements = ({ handover }: { readonly handover: Handover }) => {
  const agreements = useView(
    ['agreement'],
    (data) =>
      Object.values(data.agreement)
        .filter(({ handoverId }) => handoverId === handover.id)
        .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)),
    [handover.id],
  );
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        Vereinbarungen
      </Text>
      <Table withRowBorders={false} horizontalSpacing={4} verticalSpacing={2} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Was</Table.Th>
            <Table.Th w={130}>Wer</Table.Th>
            <Table.Th w={128}>Bis wann</Table.Th>
            {/* What is hidden stands where its cell stands, else it widens the page. */}
            <Table.Th w={36} pos="relative">
              <VisuallyHidden>Hinzufügen oder entfernen</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreements.map((agreement) => (
            <RecordForm
              key={agreement.id}
              collection="agreement"
              record={agreement}
              action="Vereinbarung geändert"
            >
              <AgreementRow agreement={agreement} handover={handover} />
            </RecordForm>
          ))}
          <NewAgreementRow handover={handover} />
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {isOpenHandover(handover)
          ? 'Sie stehen im Schreiben, wenn „Vereinbarungen“ angekreuzt ist, und am Tag auf „Heute“.'
          : 'Neue Vereinbarungen stehen im Übergabeprotokoll und am Tag auf „Heute“; das versendete Schreiben bleibt, wie es ist.'}
      </Text>
    </Stack>
  );
};

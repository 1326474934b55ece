import { ActionIcon, Checkbox, Table, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Day } from '../../../../domain/calendar/day.ts';
import type { Agreement } from '../../../../domain/followUp/followUpSchemas.ts';
import { isOpenHandover } from '../../../../domain/handover/handoverLists.ts';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';

/** One agreement of a talk, which saves itself; what stands in a letter that was sent cannot be removed. */
export const AgreementRow = ({
  agreement,
  handover,
}: {
  readonly agreement: Agreement;
  readonly handover: Handover;
}) => {
  const replica = useReplica();
  const what = useRecordField<string>('what');
  const who = useRecordField<string>('who');
  const until = useRecordField<Day | null>('until');
  const named = { 'aria-label': `Vereinbarung: ${agreement.what}`, maxLength: 500 };
  const wasSent = !isOpenHandover(handover) && handover.agreementIds.includes(agreement.id);
  const remove = (): void =>
    void saveWithUndo('Vereinbarung entfernt', () => {
      const now = replica.data.handover[handover.id];
      const others = now?.agreementIds.filter((id) => id !== agreement.id) ?? [];
      const named = now !== undefined && others.length < now.agreementIds.length;
      return [
        ...(named ? [put('handover', { ...now, agreementIds: others })] : []),
        drop('agreement', agreement.id),
      ];
    });
  return (
    <Table.Tr>
      <Table.Td>
        <TextInput
          {...named}
          value={what.value}
          onChange={(event) => what.set(event.currentTarget.value)}
          onBlur={what.flush}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          {...named}
          aria-label={`Wer: ${agreement.what}`}
          value={who.value}
          onChange={(event) => who.set(event.currentTarget.value)}
          onBlur={who.flush}
        />
      </Table.Td>
      <Table.Td>
        <DayInput
          aria-label={`Bis wann: ${agreement.what}`}
          clearable={false}
          value={until.value}
          onDay={until.set}
          onBlur={until.flush}
        />
      </Table.Td>
      <Table.Td>
        {agreement.doneOn !== null ? (
          <Checkbox checked readOnly aria-label={`Erledigt: ${agreement.what}`} />
        ) : wasSent ? null : (
          <Tooltip label="Entfernen">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Vereinbarung entfernen: ${agreement.what}`}
              onClick={remove}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

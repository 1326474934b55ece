import { ActionIcon, Group, Table, TextInput, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Day } from '../../../../domain/calendar/day.ts';
import { newAgreement } from '../../../../domain/followUp/newFollowUp.ts';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { put } from '../../../../domain/record/change.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant } from '../../../state/today.ts';

const blank = { what: '', who: '', until: null as Day | null };

/** The row that is always there: Enter in any of its fields keeps what it says and makes room for the next. */
export const NewAgreementRow = ({ handover }: { readonly handover: Handover }) => {
  const replica = useReplica();
  const draft = useFormDraft(`agreement/${handover.id}`, blank);
  const { what, who, until } = draft.content;
  const ready = what.trim() !== '';
  const add = async (): Promise<void> => {
    const now = replica.data.handover[handover.id];
    if (!ready || now === undefined) return;
    const id = newId();
    const agreement = {
      ...newAgreement({ id, studentId: now.studentId, what: what.trim(), createdAt: nowInstant() }),
      ...{ who: who.trim(), until, handoverId: now.id },
    };
    const inLetter = now.state === 'entwurf';
    await draft.finish('Vereinbarung festgehalten', [
      put('agreement', agreement),
      ...(inLetter ? [put('handover', { ...now, agreementIds: [...now.agreementIds, id] })] : []),
    ]);
  };
  const onEnter = {
    onKeyDown: (event: { readonly key: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' || !ready) return;
      event.preventDefault();
      void add();
    },
  };
  return (
    <Table.Tr>
      <Table.Td>
        <TextInput
          aria-label="Neue Vereinbarung: was"
          placeholder="Was wird vereinbart?"
          maxLength={500}
          value={what}
          onChange={(event) => draft.set({ what: event.currentTarget.value })}
          onBlur={draft.flush}
          {...onEnter}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label="Neue Vereinbarung: wer"
          placeholder="Wer?"
          maxLength={500}
          value={who}
          onChange={(event) => draft.set({ who: event.currentTarget.value })}
          onBlur={draft.flush}
          {...onEnter}
        />
      </Table.Td>
      <Table.Td>
        <DayInput
          aria-label="Neue Vereinbarung: bis wann"
          clearable={false}
          value={until}
          onDay={(day) => draft.set({ until: day })}
          {...onEnter}
        />
      </Table.Td>
      <Table.Td>
        <Group>
          <Tooltip label="Vereinbarung hinzufügen">
            <ActionIcon
              variant="light"
              aria-label="Vereinbarung hinzufügen"
              disabled={!ready}
              onClick={() => void add()}
            >
              <IconPlus size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};

import {
  ActionIcon,
  Checkbox,
  Group,
  Stack,
  Table,
  Text,
  TextInput,
  Tooltip,
  VisuallyHidden,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Day } from '../../../../domain/calendar/day.ts';
import type { Agreement } from '../../../../domain/followUp/followUpSchemas.ts';
import { newAgreement } from '../../../../domain/followUp/newFollowUp.ts';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { isOpenHandover } from '../../../../domain/handover/handoverLists.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { RecordForm, useRecordField } from '../../../parts/RecordForm.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { newId, nowInstant } from '../../../state/today.ts';

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

const AgreementRow = ({
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

const blank = { what: '', who: '', until: null as Day | null };

/** The row that is always there: Enter in any of its fields keeps what it says and makes room for the next. */
const NewAgreementRow = ({ handover }: { readonly handover: Handover }) => {
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

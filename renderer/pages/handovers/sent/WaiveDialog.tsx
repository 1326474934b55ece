import { Checkbox, Stack, Text } from '@mantine/core';
import type { ChangedFact } from '../../../../domain/disclosure/changedFacts.ts';
import type { Disclosure } from '../../../../domain/disclosure/disclosureSchemas.ts';
import { fieldCatalogue, type FieldCode } from '../../../../domain/handover/fieldCatalogue.ts';
import { put } from '../../../../domain/record/change.ts';
import { DraftText } from '../../../parts/DraftFields.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { newId, nowInstant, useToday } from '../../../state/today.ts';

type Props = {
  readonly disclosure: Disclosure;
  readonly facts: readonly ChangedFact[];
  readonly onClose: () => void;
};

/** Records why a recipient is not told of a change. */
export const WaiveDialog = ({ opened, ...props }: Props & { readonly opened: boolean }) => (
  <FormModal opened={opened} onClose={props.onClose} title="Berichtigung nicht nötig">
    <WaiveForm {...props} />
  </FormModal>
);

const WaiveForm = ({ disclosure, facts, onClose }: Props) => {
  const today = useToday();
  const draft = useFormDraft(`waive/${disclosure.id}`, {
    reason: '',
    left: [] as readonly FieldCode[],
  });
  const { reason, left } = draft.content;
  const waived = facts.filter(({ field }) => !left.includes(field));
  const toggle = (field: FieldCode): void =>
    draft.set({
      left: left.includes(field) ? left.filter((other) => other !== field) : [...left, field],
    });
  const { studentId, handoverId } = disclosure;
  const submit = async (): Promise<void> => {
    const record = {
      ...{ id: newId(), studentId, handoverId, disclosureId: disclosure.id },
      on: today,
      reason: reason.trim(),
      facts: waived.map(({ field, is }) => ({ field, text: is })),
      createdAt: nowInstant(),
    };
    const changes = [put('waivedCorrection', record)];
    if (await draft.finish('Berichtigung als nicht nötig vermerkt', changes)) onClose();
  };
  return (
    <FormBody
      submit="Vermerken"
      ready={reason.trim() !== '' && waived.length > 0}
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <Text size="sm">
        Der Grund bleibt an der Übergabe stehen. Ändert sich die Angabe noch einmal, werden Sie
        wieder gefragt.
      </Text>
      <Stack gap={6} role="group" aria-label="Angaben, die nicht berichtigt werden">
        {facts.map(({ field }) => (
          <Checkbox
            key={field}
            label={fieldCatalogue[field].label}
            checked={!left.includes(field)}
            onChange={() => toggle(field)}
          />
        ))}
      </Stack>
      <DraftText draft={draft} name="reason" label="Grund" />
    </FormBody>
  );
};

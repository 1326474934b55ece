import { Anchor, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { addMonths } from '../../../../domain/calendar/addDays.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { contactName } from '../../../../domain/company/contactName.ts';
import type { Partnership } from '../../../../domain/partnership/partnershipSchema.ts';
import {
  partnershipState,
  partnershipStateLabels,
} from '../../../../domain/partnership/partnershipState.ts';
import { drop } from '../../../../domain/record/change.ts';
import { companyPath } from '../../../frame/routes.ts';
import { DialogFoot } from '../../../parts/DialogFoot.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { FormModal } from '../../../parts/FormModal.tsx';
import { RecordForm, useRecordField } from '../../../parts/RecordForm.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { flushPending } from '../../../state/pending.ts';
import { useRecord, useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { partnershipTones } from './partnershipTones.ts';
import { ProjectsField } from './ProjectsField.tsx';

/** The dialog in which a partnership is read and edited. */
export const PartnershipDialog = ({
  id,
  onClose,
}: {
  readonly id: string | null;
  readonly onClose: () => void;
}) => {
  const partnership = useRecord('partnership', id);
  return (
    <FormModal
      opened={partnership !== undefined}
      onClose={() => void flushPending().then(onClose)}
      title="Kooperation"
      size="xl"
    >
      {partnership === undefined ? null : (
        <RecordForm collection="partnership" record={partnership} action="Kooperation geändert">
          <PartnershipFields partnership={partnership} onClose={onClose} />
        </RecordForm>
      )}
    </FormModal>
  );
};

const PartnershipFields = ({
  partnership,
  onClose,
}: {
  readonly partnership: Partnership;
  readonly onClose: () => void;
}) => {
  const { from, to } = partnership;
  const backwards = from !== null && to !== null && to < from;
  return (
    <Stack gap="sm">
      <Parties partnership={partnership} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <DayField name="signedOn" label="Unterzeichnet am" />
        <DayField name="from" label="Laufzeit von" />
        <DayField
          name="to"
          label="Laufzeit bis"
          error={backwards ? 'Das Ende liegt vor dem Beginn.' : null}
        />
      </SimpleGrid>
      <Renewal partnership={partnership} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LineField name="schoolContact" label="Ansprechperson der Schule" />
        <ContactField companyId={partnership.companyId} />
      </SimpleGrid>
      <ProjectsField />
      <TextField name="remark" label="Bemerkung" description="Ohne Namen von Jugendlichen." />
      <Foot partnership={partnership} onClose={onClose} />
    </Stack>
  );
};

const Parties = ({ partnership }: { readonly partnership: Partnership }) => {
  const today = useToday();
  const school = useRecord('school', partnership.schoolId);
  const company = useRecord('company', partnership.companyId);
  const state = partnershipState(partnership, today);
  return (
    <Group gap="xs">
      <Text fw={600}>{school?.name ?? 'Schule'} und</Text>
      <Anchor fw={600} href={`#${companyPath(partnership.companyId)}`}>
        {company?.name ?? 'Betrieb'}
      </Anchor>
      <StatusBadge tone={partnershipTones[state]}>{partnershipStateLabels[state]}</StatusBadge>
    </Group>
  );
};

/** One click for what usually happens when a term ends: a further year, or no reminder any more. */
const Renewal = ({ partnership }: { readonly partnership: Partnership }) => {
  const to = useRecordField<Partnership['to']>('to');
  if (to.value === null) {
    return (
      <Text size="sm" c="dimmed">
        Ohne Ende ist die Kooperation unbefristet; an eine Erneuerung wird nicht erinnert.
      </Text>
    );
  }
  const later = addMonths(to.value, 12);
  return (
    <Group justify="space-between">
      <SwitchField
        name="closing"
        label="Wird nicht verlängert"
        description="Dann erinnert „Heute“ nicht mehr vor dem Ende der Laufzeit."
      />
      {partnership.closing ? null : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            to.set(later);
            to.flush();
          }}
        >
          Um ein Jahr verlängern, bis {formatDay(later)}
        </Button>
      )}
    </Group>
  );
};

const ContactField = ({ companyId }: { readonly companyId: string }) => {
  const field = useRecordField<string | null>('companyContactId');
  const contacts = useView(
    ['companyContact'],
    ({ companyContact }) =>
      Object.values(companyContact).filter(
        (contact) =>
          contact.companyId === companyId && (contact.active || contact.id === field.value),
      ),
    [companyId, field.value],
  );
  return (
    <Select
      label="Ansprechperson des Betriebs"
      placeholder="nicht erfasst"
      clearable
      nothingFoundMessage="Noch keine Ansprechperson eingetragen."
      data={contacts.map((contact) => ({
        value: contact.id,
        label: [contactName(contact), contact.role].filter(Boolean).join(', ') || 'ohne Namen',
      }))}
      value={field.value}
      onChange={(id) => {
        field.set(id);
        field.flush();
      }}
    />
  );
};

const Foot = ({
  partnership,
  onClose,
}: {
  readonly partnership: Partnership;
  readonly onClose: () => void;
}) => {
  const replica = useReplica();
  const remove = async (): Promise<void> => {
    await flushPending();
    if (replica.data.partnership[partnership.id] === undefined) return;
    const gone = [drop('partnership', partnership.id)];
    if (await saveWithUndo('Kooperation gelöscht', gone)) onClose();
  };
  return (
    <DialogFoot>
      <Button variant="subtle" color="gray" onClick={() => void remove()}>
        Löschen
      </Button>
      <Button onClick={() => void flushPending().then(onClose)}>Fertig</Button>
    </DialogFoot>
  );
};

import { Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { partnerKindLabels, type Partner } from '../../../domain/partner/partnerSchemas.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { CodesField } from '../../parts/fields/CodesField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { AddressFields } from '../../parts/institution/AddressFields.tsx';
import { useNameFocus } from '../../parts/institution/useNameFocus.ts';
import { PartnerPeople } from './PartnerPeople.tsx';
import { removePartner } from './removePartner.ts';
import { sectionPath } from '../../frame/settingsSections.ts';
import { FieldGrid } from '../../parts/FieldGrid.tsx';

/** One institution: what it is, where it is, who works there. */
export const PartnerDetail = ({
  partner,
  isNew,
}: {
  readonly partner: Partner;
  /** Just made: its name is to be typed first. */
  readonly isNew: boolean;
}) => {
  const nameBox = useNameFocus(isNew);
  return (
    <Stack gap="sm" ref={nameBox}>
      <RecordForm collection="partner" record={partner} action="Stelle geändert">
        <LineField name="name" label="Name der Stelle" />
        <CodeField name="kind" label="Art der Stelle" labels={partnerKindLabels} required />
        <LineField name="department" label="Abteilung oder Team" />
        <FieldGrid>
          <LineField name="phone" label="Telefon" />
          <LineField name="email" label="E-Mail" />
          <AddressFields />
        </FieldGrid>
        {partner.kind === 'jba' ? <MembersField id={partner.id} /> : null}
        <TextField name="remark" label="Bemerkung" />
        <SwitchField
          name="active"
          label="Wir arbeiten mit dieser Stelle"
          description="Ausgeschaltet wird sie bei neuen Einwilligungen und Übergaben nicht mehr angeboten."
        />
      </RecordForm>
      {partner.kind === 'jba' ? null : <PartnerPeople partnerId={partner.id} />}
      <RemovePartner partner={partner} />
    </Stack>
  );
};

const MembersField = ({ id }: { readonly id: string }) => {
  const labels = useView(
    ['partner'],
    (data) =>
      Object.fromEntries(
        Object.values(data.partner)
          .filter((other) => other.id !== id && other.kind !== 'jba')
          .map((other) => [other.id, other.name]),
      ),
    [id],
  );
  return (
    <CodesField
      name="memberIds"
      label="Beteiligte Stellen"
      description="Die Jugendberufsagentur ist ein Bündnis und selbst keine Empfängerin. Bei einer Übergabe wählen Sie die beteiligten Stellen; jede bekommt ein eigenes Schreiben."
      labels={labels}
    />
  );
};

const RemovePartner = ({ partner }: { readonly partner: Partner }) => {
  const removal = useView(
    ['partner', 'partnerPerson', 'consent', 'handover', 'destination'],
    (data) => removePartner(data, partner.id),
    [partner.id],
  );
  return (
    <Group justify="flex-end" gap="sm">
      {removal.possible ? null : (
        <Text size="sm" c="dimmed" flex={1}>
          Die Stelle steht in {removal.uses} {removal.uses === 1 ? 'Eintrag' : 'Einträgen'}{' '}
          (Einwilligungen, Übergaben, Anschlüsse) und kann deshalb nicht gelöscht werden.
        </Text>
      )}
      <Button
        variant="default"
        disabled={!removal.possible}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => {
          if (!removal.possible) return;
          void saveWithUndo('Stelle gelöscht', removal.changes).then((saved) => {
            if (saved) window.location.hash = sectionPath('stellen');
          });
        }}
      >
        Stelle löschen
      </Button>
    </Group>
  );
};

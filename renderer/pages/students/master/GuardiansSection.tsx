import { Button, Group } from '@mantine/core';
import { put } from '../../../../domain/record/change.ts';
import {
  custodyLabels,
  guardianRoleLabels,
  salutationLabels,
} from '../../../../domain/student/lists.ts';
import { newGuardian } from '../../../../domain/student/newRelated.ts';
import type { Guardian } from '../../../../domain/student/relatedSchemas.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { FoldedRecords } from '../../../parts/FoldedRecords.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../../../state/save.tsx';
import { deleteGuardian } from './deleteGuardian.ts';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

/** Parents and others with parental responsibility. */
export const GuardiansSection = ({ studentId }: { readonly studentId: string }) => {
  const guardians = useView(
    ['guardian'],
    (data) => Object.values(data.guardian).filter((guardian) => guardian.studentId === studentId),
    [studentId],
  );
  return (
    <FoldedRecords
      title="Erziehungsberechtigte"
      field="guardians"
      addLabel="Person hinzufügen"
      empty="Wer das Sorgerecht hat, entscheidet, wer eine Einwilligung unterschreibt."
      records={guardians.map((guardian) => ({
        id: guardian.id,
        name: nameOf(guardian),
        inShort: inShort(guardian),
      }))}
      onAdd={(id) =>
        save('Erziehungsberechtigte Person hinzugefügt', [
          put('guardian', newGuardian({ id, studentId })),
        ])
      }
      form={(id, isNew) => {
        const guardian = guardians.find((known) => known.id === id);
        return guardian === undefined ? null : <GuardianForm guardian={guardian} isNew={isNew} />;
      }}
    />
  );
};

const nameOf = ({ givenName, familyName }: Guardian): string =>
  `${givenName} ${familyName}`.trim() || 'Name nicht erfasst';

const inShort = (guardian: Guardian): string =>
  [
    guardianRoleLabels[guardian.role],
    guardian.custody === null
      ? 'Sorgerecht nicht erfasst'
      : `Sorgerecht: ${custodyLabels[guardian.custody]}`,
    guardian.contactBlocked ? 'Kontakt gesperrt' : guardian.phone,
  ]
    .filter((part) => part !== '')
    .join(' · ');

const GuardianForm = ({
  guardian,
  isNew,
}: {
  readonly guardian: Guardian;
  readonly isNew: boolean;
}) => {
  const replica = useReplica();
  return (
    <RecordForm collection="guardian" record={guardian} action="Erziehungsberechtigte geändert">
      <FieldGrid>
        <CodeField
          name="salutation"
          label="Anrede"
          required
          labels={salutationLabels}
          autoFocus={isNew}
        />
        <CodeField name="role" label="Beziehung" required labels={guardianRoleLabels} />
        <LineField name="givenName" label="Vorname" />
        <LineField name="familyName" label="Familienname" />
        <CodeField name="custody" label="Sorgerecht" labels={custodyLabels} />
        <LineField name="phone" label="Telefon" />
        <LineField name="email" label="E-Mail" />
        <LineField name="language" label="Sprache" />
        <LineField name="street" label="Straße" />
        <LineField name="houseNumber" label="Hausnummer" />
        <LineField name="postcode" label="Postleitzahl" />
        <LineField name="town" label="Ort" />
        <SwitchField name="interpreter" label="Sprachmittlung nötig" />
        <SwitchField name="contactBlocked" label="Kontakt gesperrt" />
      </FieldGrid>
      <LineField name="contactNote" label="Hinweis zum Kontakt" mt="xs" />
      <Group justify="flex-end" mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() =>
            void saveWithUndo(
              'Erziehungsberechtigte Person gelöscht',
              deleteGuardian(replica.data, guardian.id),
            )
          }
        >
          Person löschen
        </Button>
      </Group>
    </RecordForm>
  );
};

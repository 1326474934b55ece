import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../domain/contract/failure.ts';
import type { School } from '../../../domain/school/schoolSchemas.ts';
import { LineField } from '../../parts/fields/LineField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { ask, listen } from '../../state/bridge.ts';
import { flushPending } from '../../state/pending.ts';
import { makeReplica, type Replica } from '../../state/replica.ts';
import { ReplicaContext, useSettings, useView } from '../../state/ReplicaContext.tsx';
import { addSchool } from '../../parts/institution/addSchool.ts';
import { AddressFields } from '../../parts/institution/AddressFields.tsx';
import { EmployingBodyField } from '../../parts/institution/EmployingBodyField.tsx';
import { SchoolBasics } from '../../parts/institution/SchoolFields.tsx';
import { useNameFocus } from '../../parts/institution/useNameFocus.ts';
import { FieldGrid } from '../../parts/FieldGrid.tsx';
import { FailureNote } from '../../parts/FailureNote.tsx';

/** The third step: the first records of the new vault; every field saves itself and may stay empty. */
export const InstitutionStep = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const [replica, setReplica] = useState<Replica | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void ask('vault.records', {}).then((records) =>
      records.ok ? setReplica(makeReplica(records.value)) : setFailure(records.failure),
    );
  }, []);
  useEffect(() => listen('committed', (commit) => replica?.apply(commit)), [replica]);
  if (replica === null)
    return failure === null ? (
      <Loader aria-label="Der Tresor wird gelesen" />
    ) : (
      <FailureNote failure={failure} />
    );
  return (
    <ReplicaContext value={replica}>
      <FirstRecords onDone={onDone} />
    </ReplicaContext>
  );
};

const FirstRecords = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const [busy, setBusy] = useState(false);
  const [madeId, setMadeId] = useState<string | null>(null);
  const schools = useView(['school'], (data) => Object.values(data.school));
  const finish = async (): Promise<void> => {
    setBusy(true);
    await flushPending();
    await onDone();
    setBusy(false);
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        Diese Angaben stehen auf Ihren Schreiben. Alles darf leer bleiben und lässt sich später in
        den Einstellungen ergänzen; was Sie eingeben, wird sofort gespeichert.
      </Text>
      <RecordForm collection="settings" record={useSettings()} action="Einrichtung geändert">
        <FieldGrid>
          <LineField name="institution" label="Einrichtung (Briefkopf)" />
          <EmployingBodyField />
          <AddressFields />
          <LineField name="phone" label="Telefon" />
          <LineField name="email" label="E-Mail" />
          <LineField name="userName" label="Ihr Vor- und Familienname" />
          <LineField name="userFunction" label="Ihre Funktion" />
        </FieldGrid>
      </RecordForm>
      {schools.map((school) => (
        <FirstSchool key={school.id} school={school} isNew={school.id === madeId} />
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void addSchool().then(setMadeId)}
        >
          {schools.length === 0 ? 'Erste Schule anlegen' : 'Weitere Schule anlegen'}
        </Button>
        <Button loading={busy} onClick={() => void finish()}>
          Staffelstab öffnen
        </Button>
      </Group>
    </Stack>
  );
};

const FirstSchool = ({ school, isNew }: { readonly school: School; readonly isNew: boolean }) => (
  <Stack gap="sm" ref={useNameFocus(isNew)}>
    <SchoolBasics school={school} />
  </Stack>
);

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Company } from '../../../../domain/company/companySchemas.ts';
import { contactName } from '../../../../domain/company/contactName.ts';
import {
  contactsToJoin,
  mergeCompanies,
  type ContactPair,
} from '../../../../domain/company/mergeCompanies.ts';
import { mergeQuestions } from '../../../../domain/company/mergeFields.ts';
import { similarCompanies } from '../../../../domain/company/similarCompanies.ts';
import { CompanyPicker } from '../../../parts/company/CompanyPicker.tsx';
import { DialogFoot } from '../../../parts/DialogFoot.tsx';
import { FormModal } from '../../../parts/FormModal.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { flushPending } from '../../../state/pending.ts';
import { useRecord, useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { MergeQuestions, type Picks } from './MergeQuestions.tsx';
import { movedWords } from './movedWords.ts';

/** The dialog that merges another entry of the same company into the one that is open. */
export const MergeDialog = ({
  kept,
  opened,
  onClose,
}: {
  readonly kept: Company;
  readonly opened: boolean;
  readonly onClose: () => void;
}) => (
  <FormModal opened={opened} onClose={onClose} title="Doppelten Betrieb zusammenführen" size="xl">
    <MergeForm kept={kept} onClose={onClose} />
  </FormModal>
);

const MergeForm = ({ kept, onClose }: { readonly kept: Company; readonly onClose: () => void }) => {
  const [goneId, setGoneId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const gone = useRecord('company', goneId);
  return (
    <Stack gap="sm">
      <Text size="sm">
        „{kept.name}“ bleibt. Wählen Sie den Eintrag, der darin aufgeht: Seine Praktika,
        Ansprechpersonen, Kontakte, Wiedervorlagen, Anschlüsse und Kooperationen ziehen um.
      </Text>
      <CompanyPicker
        label="Geht auf"
        choice={goneId === null ? { kind: 'new', name: typed } : { kind: 'known', id: goneId }}
        onChoice={(choice) => {
          setGoneId(choice.kind === 'known' && choice.id !== kept.id ? choice.id : null);
          setTyped(choice.kind === 'new' ? choice.name : '');
        }}
      />
      {gone === undefined ? (
        <Proposals kept={kept} onPick={setGoneId} />
      ) : (
        <Choices key={gone.id} kept={kept} gone={gone} onClose={onClose} />
      )}
    </Stack>
  );
};

/** Companies of a similar name, one click from being chosen. */
const Proposals = ({
  kept,
  onPick,
}: {
  readonly kept: Company;
  readonly onPick: (id: string) => void;
}) => {
  const similar = useView(
    ['company'],
    ({ company }) =>
      similarCompanies(
        kept.name,
        Object.values(company).filter(({ id }) => id !== kept.id),
      ),
    [kept],
  );
  if (similar.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Kein anderer Betrieb heißt ähnlich. Suchen Sie oben nach Name oder Ort.
      </Text>
    );
  }
  return (
    <Group gap="xs">
      <Text size="sm">Ähnlich heißen:</Text>
      {similar.map(({ id, name, town }) => (
        <Button key={id} size="compact-sm" variant="default" onClick={() => onPick(id)}>
          {[name, town].filter(Boolean).join(', ')}
        </Button>
      ))}
    </Group>
  );
};

const Choices = ({
  kept,
  gone,
  onClose,
}: {
  readonly kept: Company;
  readonly gone: Company;
  readonly onClose: () => void;
}) => {
  const replica = useReplica();
  const [picks, setPicks] = useState<Picks>({});
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const pairs = useView(['companyContact'], (data) => contactsToJoin(data, kept.id, gone.id), [
    kept.id,
    gone.id,
  ]);
  const joined = pairs.filter((pair) => !apart.has(pair.goneId));
  const [refused, setRefused] = useState<string | null>(null);
  const merge = async (): Promise<void> => {
    await flushPending();
    const wish = { keptId: kept.id, goneId: gone.id, picks, joined };
    const changes = mergeCompanies(replica.data, wish);
    setRefused(changes.ok ? null : changes.failure);
    if (changes.ok && (await saveWithUndo('Betriebe zusammengeführt', changes.value))) onClose();
  };
  return (
    <>
      <MergeQuestions
        questions={mergeQuestions(kept, gone)}
        picks={picks}
        onPick={(key, pick) => setPicks({ ...picks, [key]: pick })}
      />
      <Persons pairs={pairs} apart={apart} onApart={setApart} />
      <Moved goneId={gone.id} />
      {refused === null ? null : (
        <Hint tone="bad" icon={IconAlertTriangle} role="alert">
          {refused}
        </Hint>
      )}
      <DialogFoot justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Abbrechen
        </Button>
        <Button onClick={() => void merge()}>Zusammenführen</Button>
      </DialogFoot>
    </>
  );
};

/** Contact persons of both entries that are probably one; each pair can be left apart. */
const Persons = ({
  pairs,
  apart,
  onApart,
}: {
  readonly pairs: readonly ContactPair[];
  readonly apart: ReadonlySet<string>;
  readonly onApart: (apart: ReadonlySet<string>) => void;
}) => {
  const { data } = useReplica();
  if (pairs.length === 0) return null;
  const nameOf = (id: string): string => {
    const contact = data.companyContact[id];
    return contact === undefined ? '' : contactName(contact);
  };
  const toggle = (id: string): void => {
    const next = new Set(apart);
    if (!next.delete(id)) next.add(id);
    onApart(next);
  };
  return (
    <Stack gap={6} role="group" aria-label="Ansprechpersonen">
      <Text size="sm" fw={500}>
        Vermutlich dieselbe Person
      </Text>
      {pairs.map(({ keptId, goneId }) => (
        <Checkbox
          key={goneId}
          label={`${nameOf(keptId)} und ${nameOf(goneId)} zu einer Ansprechperson verbinden`}
          checked={!apart.has(goneId)}
          onChange={() => toggle(goneId)}
        />
      ))}
    </Stack>
  );
};

const Moved = ({ goneId }: { readonly goneId: string }) => {
  const words = useView(
    ['placement', 'destination', 'companyContact', 'companyEvent', 'followUp', 'partnership'],
    (data) => movedWords(data, goneId),
    [goneId],
  );
  return (
    <Text size="sm" role="status">
      {words} Berufe und Berufsfelder beider Einträge bleiben. Mit Strg + Z nehmen Sie alles
      zusammen zurück.
    </Text>
  );
};

import { Button, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { dataGroupLabels, type DataGroup } from '../../../../domain/consent/dataGroups.ts';
import type { WithdrawnPart } from '../../../../domain/consent/withdrawConsent.ts';
import { withdrawalEffects } from '../../../../domain/consent/withdrawalEffects.ts';
import { DialogFoot } from '../../../parts/DialogFoot.tsx';
import { FormModal } from '../../../parts/FormModal.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { nowInstant, useToday } from '../../../state/today.ts';
import { SentList } from './SentList.tsx';
import type { JudgedConsent } from './useJudgedConsents.ts';
import { effectWords } from './withdrawalWords.ts';

type DialogProps = { readonly given: JudgedConsent; readonly onClose: () => void };

/**
 * Records a withdrawal: all of it unless something is unticked. Before, it lists exactly what follows; afterwards it
 * offers the letters asking for deletion.
 */
export const WithdrawDialog = (props: DialogProps) => (
  <FormModal opened onClose={props.onClose} title="Widerruf erfassen">
    <Withdraw {...props} />
  </FormModal>
);

const Withdraw = ({ given, onClose }: DialogProps) => {
  const { consent } = given;
  const [done, setDone] = useState<WithdrawnPart | 'all' | null>(null);
  if (done !== null)
    return <Afterwards given={given} part={done === 'all' ? null : done} onClose={onClose} />;
  return <Choose given={given} onClose={onClose} onDone={setDone} key={consent.id} />;
};

const Choose = ({
  given: { consent, recipients },
  onClose,
  onDone,
}: DialogProps & { readonly onDone: (part: WithdrawnPart | 'all') => void }) => {
  const replica = useReplica();
  const today = useToday();
  const [keys, setKeys] = useState(recipients.map(({ key }) => key));
  const [groups, setGroups] = useState<DataGroup[]>(consent.groups);
  const whole = keys.length === recipients.length && groups.length === consent.groups.length;
  const part = whole
    ? null
    : { recipients: recipients.filter(({ key }) => keys.includes(key)), groups };
  const nothing = keys.length === 0 || groups.length === 0;
  const effects = useView(
    ['handover', 'disclosure'],
    (data) => withdrawalEffects(data, consent, { on: today, at: consent.changedAt, part }),
    [consent, today, keys, groups],
  );
  const withdraw = async (): Promise<void> => {
    const moment = { on: today, at: nowInstant(), part };
    const { changes } = withdrawalEffects(replica.data, consent, moment);
    const action = whole ? 'Einwilligung widerrufen' : 'Einwilligung zum Teil widerrufen';
    if (!(await saveWithUndo(action, changes))) return;
    if (effects.sent.length === 0) onClose();
    else onDone(part ?? 'all');
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        Alles ist ausgewählt. Nehmen Sie Häkchen weg, wenn nur ein Teil widerrufen wird.
      </Text>
      <Checkbox.Group label="Widerrufen gegenüber" value={keys} onChange={setKeys}>
        <Stack gap={6} mt={6}>
          {recipients.map(({ key, label }) => (
            <Checkbox key={key} size="sm" value={key} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group label="Widerrufene Angaben" value={groups} onChange={setGroups}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6} mt={6}>
          {consent.groups.map((group) => (
            <Checkbox key={group} size="sm" value={group} label={dataGroupLabels[group]} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      {nothing ? (
        <Text size="sm">Wählen Sie mindestens einen Empfänger und eine Angabe.</Text>
      ) : (
        <Hint
          tone="waiting"
          icon={IconAlertTriangle}
          title="Was der Widerruf bewirkt"
          role="status"
        >
          <Stack gap={4}>
            {effectWords(effects).map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
            <SentList sent={effects.sent} withLetters={false} />
          </Stack>
        </Hint>
      )}
      <DialogFoot justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          Abbrechen
        </Button>
        <Button color="red.9" disabled={nothing} onClick={() => void withdraw()}>
          Widerruf erfassen
        </Button>
      </DialogFoot>
    </Stack>
  );
};

const Afterwards = ({
  given: { consent },
  part,
  onClose,
}: DialogProps & { readonly part: WithdrawnPart | null }) => {
  const today = useToday();
  const sent = useView(
    ['handover', 'disclosure'],
    (data) => withdrawalEffects(data, consent, { on: today, at: consent.changedAt, part }).sent,
    [consent, today, part],
  );
  return (
    <Stack gap="sm">
      <Hint tone="good" icon={IconCircleCheck} title="Der Widerruf ist erfasst" role="status">
        Ab sofort geht darauf nichts mehr hinaus. Was schon versendet ist, holt das Programm nicht
        zurück. Bitten Sie die Empfänger um Löschung; das geht auch später an der Einwilligung.
      </Hint>
      <SentList sent={sent} withLetters />
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          Schließen
        </Button>
      </Group>
    </Stack>
  );
};

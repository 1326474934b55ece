import { Button, DataList, Group, Paper, Text } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { consentFormLabels } from '../../../../domain/consent/consentSchema.ts';
import { consentStateLabels, type ConsentState } from '../../../../domain/consent/consentState.ts';
import { dataGroupLabels } from '../../../../domain/consent/dataGroups.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { StatusBadge, type Tone } from '../../../parts/StatusBadge.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { nowInstant, useToday } from '../../../state/today.ts';
import { ConsentScans } from './scans/ConsentScans.tsx';
import { withdrawal } from './withdrawal.ts';
import type { JudgedConsent } from './useJudgedConsents.ts';

const tones: Readonly<Record<ConsentState, Tone>> = {
  valid: 'good',
  notYetGiven: 'waiting',
  expired: 'neutral',
  withdrawn: 'bad',
  signatureMissing: 'bad',
  outgrown: 'bad',
};

/** One consent: what it releases to whom, why it holds or not, its withdrawal, the signed papers. */
export const ConsentCard = ({ judged: given }: { readonly judged: JudgedConsent }) => {
  const { consent, judged, recipients, advised, signedBy } = given;
  const facts = [
    { label: 'Empfänger', value: recipients.map(({ label }) => label).join('; ') },
    { label: 'Angaben', value: consent.groups.map((group) => dataGroupLabels[group]).join(', ') },
    {
      label: 'Unterschrieben',
      value: `${signedBy}, am ${formatDay(consent.givenOn)}, ${consentFormLabels[consent.form]}`,
    },
    { label: 'Entbunden wird', value: consent.releasedProfessional },
    { label: 'Bemerkung', value: consent.remark },
  ].filter(({ value }) => value !== '');
  return (
    <Paper component="article" withBorder p="sm" aria-label={`Einwilligung: ${consent.purpose}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs" mb={4}>
            <Text size="sm" fw={600}>
              {consent.purpose}
            </Text>
            <StatusBadge tone={tones[judged.state]}>{consentStateLabels[judged.state]}</StatusBadge>
          </Group>
          <Text size="sm" mb={6}>
            {[judged.reason, ...advised].join(' ')}
          </Text>
        </div>
        {consent.withdrawnOn === null ? <WithdrawButton judged={given} /> : null}
      </Group>
      <DataList size="sm" gap={2} labelWidth={120}>
        {facts.map(({ label, value }) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      <ConsentScans consent={consent} />
    </Paper>
  );
};

const WithdrawButton = ({ judged: { consent } }: { readonly judged: JudgedConsent }) => {
  const replica = useReplica();
  const today = useToday();
  const withdraw = async (): Promise<void> => {
    const { changes, words } = withdrawal(replica.data, consent, { on: today, at: nowInstant() });
    const agreed = await confirm({
      title: 'Widerruf erfassen',
      text: words,
      yes: 'Widerruf erfassen',
      danger: true,
    });
    if (agreed) await saveWithUndo('Einwilligung widerrufen', changes);
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      style={{ flexShrink: 0 }}
      onClick={() => void withdraw()}
    >
      Widerruf erfassen
    </Button>
  );
};

import { Box, Button, DataList, Group, Paper, Text } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { type Consent } from '../../../../domain/consent/consentSchema.ts';
import { consentStateLabels, type ConsentState } from '../../../../domain/consent/consentState.ts';
import { dataGroupLabels } from '../../../../domain/consent/dataGroups.ts';
import { withdrawalEffects } from '../../../../domain/consent/withdrawalEffects.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { StatusBadge, type Tone } from '../../../parts/StatusBadge.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { ConsentScans } from './scans/ConsentScans.tsx';
import { SentList } from './SentList.tsx';
import { namedRecipient, type JudgedConsent } from './useJudgedConsents.ts';
import { whyNotCorrected } from './whyNotCorrected.ts';

const tones: Readonly<Record<ConsentState, Tone>> = {
  valid: 'good',
  notYetGiven: 'waiting',
  expired: 'neutral',
  withdrawn: 'bad',
  signatureMissing: 'bad',
  outgrown: 'bad',
};

/** What can be done with a consent. */
export type ConsentActions = {
  readonly onCorrect: (consent: Consent) => void;
  /** A new consent is recorded that begins with this one. */
  readonly onSuccessor: (consent: Consent) => void;
  readonly onWithdraw: (judged: JudgedConsent) => void;
};

/** One consent: what it releases to whom, why it holds or not, what was withdrawn of it, the signed papers. */
export const ConsentCard = ({
  judged: given,
  actions,
}: {
  readonly judged: JudgedConsent;
  readonly actions: ConsentActions;
}) => {
  const { consent, judged, advised } = given;
  const partly = consent.withdrawnOn === null && consent.withdrawnParts.length > 0;
  return (
    <Paper component="article" withBorder p="sm" aria-label={`Einwilligung: ${consent.purpose}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs" mb={4}>
            <Text size="sm" fw={600}>
              {consent.purpose}
            </Text>
            <StatusBadge tone={tones[judged.state]}>{consentStateLabels[judged.state]}</StatusBadge>
            {partly ? <StatusBadge tone="waiting">zum Teil widerrufen</StatusBadge> : null}
          </Group>
          <Text size="sm" mb={6}>
            {[judged.reason, ...advised].join(' ')}
          </Text>
        </div>
        <CardButtons judged={given} actions={actions} />
      </Group>
      <Facts judged={given} />
      <ToDelete consent={consent} />
      <ConsentScans consent={consent} />
    </Paper>
  );
};

const Facts = ({ judged: given }: { readonly judged: JudgedConsent }) => {
  const { consent, recipients, signed } = given;
  const parts = useView(
    ['partner', 'partnerPerson'],
    (data) =>
      consent.withdrawnParts.map(({ on, recipients: whom, groups }) => {
        const names = whom.map((entry) => namedRecipient(data, { ...entry, function: '' }).label);
        const what = groups.map((group) => dataGroupLabels[group]);
        return `am ${formatDay(on)} gegenüber ${names.join('; ')}: ${what.join(', ')}`;
      }),
    [consent],
  );
  const facts = [
    { label: 'Empfänger', value: recipients.map(({ label }) => label).join('; ') },
    { label: 'Angaben', value: consent.groups.map((group) => dataGroupLabels[group]).join(', ') },
    { label: 'Widerrufen', value: parts.join('\n') },
    { label: 'Unterschrieben', value: signed },
    { label: 'Entbunden wird', value: consent.releasedProfessional },
    { label: 'Bemerkung', value: consent.remark },
  ].filter(({ value }) => value !== '');
  return (
    <DataList size="sm" gap={2} labelWidth={120}>
      {facts.map(({ label, value }) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {value}
          </DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
};

/** What went out on what is withdrawn by now. */
const ToDelete = ({ consent }: { readonly consent: Consent }) => {
  const today = useToday();
  const sent = useView(
    ['handover', 'disclosure'],
    (data) => {
      const whole = consent.withdrawnOn === null ? [] : [null];
      const found = [...whole, ...consent.withdrawnParts].flatMap(
        (part) => withdrawalEffects(data, consent, { on: today, at: consent.changedAt, part }).sent,
      );
      return [...new Map(found.map((disclosure) => [disclosure.id, disclosure])).values()];
    },
    [consent, today],
  );
  return sent.length === 0 ? null : (
    <Box mt="xs">
      <Text size="sm" fw={600} mb={4}>
        Darauf wurde versendet
      </Text>
      <SentList sent={sent} withLetters />
    </Box>
  );
};

const CardButtons = ({
  judged,
  actions: { onCorrect, onSuccessor, onWithdraw },
}: {
  readonly judged: JudgedConsent;
  readonly actions: ConsentActions;
}) => {
  const { consent } = judged;
  const readOnly = useReadOnly();
  const why = useView(['disclosure'], (data) => whyNotCorrected(data, consent), [consent]);
  const correct = async (): Promise<void> => {
    if (why === null) {
      onCorrect(consent);
      return;
    }
    const another = await confirm({
      title: 'Diese Einwilligung bleibt, wie sie war',
      text: `${why} Sie können eine neue Einwilligung erfassen, die mit diesen Angaben beginnt.`,
      yes: 'Neue Einwilligung erfassen',
    });
    if (another) onSuccessor(consent);
  };
  return (
    <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }}>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={readOnly}
        aria-label={`Korrigieren: ${consent.purpose}`}
        onClick={() => void correct()}
      >
        Korrigieren
      </Button>
      {consent.withdrawnOn === null ? (
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly}
          onClick={() => onWithdraw(judged)}
        >
          Widerruf erfassen
        </Button>
      ) : null}
    </Group>
  );
};

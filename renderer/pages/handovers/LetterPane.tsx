import { Center, List, Loader, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type { Finding } from '../../../domain/handover/blockers.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { failureWords } from '../../../domain/words/failureWords.ts';
import { LetterView } from '../../parts/letter/LetterView.tsx';
import { useLetter } from '../../parts/letter/useLetter.ts';
import { ask } from '../../state/bridge.ts';
import { useRecord } from '../../state/ReplicaContext.tsx';

/** The real letter of a draft, drawn anew whenever something it is made from changes; or what blocks it. */
export const LetterPane = ({
  given,
  findings,
}: {
  readonly given: HandoverCase;
  readonly findings: readonly Finding[];
}) => {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const blocked = blocking.length > 0;
  const handoverId = given.handover.id;
  const template = useRecord('template', given.handover.templateId);
  const source = useMemo(() => ({ given, template }), [given, template]);
  const letter = useLetter(blocked ? null : source, () =>
    ask('paper.preview', { paper: { kind: 'transfer', handoverId } }),
  );
  if (given.handover.state === 'widerrufen') return <NoMoreLetter />;
  if (blocked) return <NoLetter reasons={blocking.map(({ text }) => text)} />;
  if (letter.failure !== null && !letter.updating) {
    const { title, text } = failureWords(letter.failure);
    return (
      <Desk title={title}>
        <Text size="sm">{text}</Text>
      </Desk>
    );
  }
  if (letter.bytes === null)
    return (
      <Center h="100%" role="status">
        <Stack align="center" gap="xs">
          <Loader size="sm" />
          <Text size="sm">Das Schreiben entsteht.</Text>
        </Stack>
      </Center>
    );
  return (
    <LetterView
      bytes={letter.bytes}
      updating={letter.updating}
      label="Vorschau des Übergabeschreibens"
    />
  );
};

const Desk = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Center h="100%" p="lg" className="letter-desk">
    <Paper withBorder p="xl" maw={460}>
      <Stack gap="sm">
        <ThemeIcon size={44} radius="xl" variant="light" aria-hidden>
          <IconFileText size={24} />
        </ThemeIcon>
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  </Center>
);

const NoLetter = ({ reasons }: { readonly reasons: readonly string[] }) => (
  <Desk title="Hier entsteht das Schreiben">
    <Text size="sm">
      Sobald diese Punkte erledigt sind, sehen Sie den Brief, wie er hinausgeht:
    </Text>
    <List size="sm" spacing={4}>
      {reasons.map((reason) => (
        <List.Item key={reason}>{reason}</List.Item>
      ))}
    </List>
  </Desk>
);

const NoMoreLetter = () => (
  <Desk title="Dieses Schreiben geht nicht mehr hinaus">
    <Text size="sm">
      Die Übergabe wurde widerrufen, bevor sie versendet war. Links sehen Sie, was vorgesehen war.
    </Text>
  </Desk>
);

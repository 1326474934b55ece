import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserShield } from '@tabler/icons-react';
import { Section } from '../../../parts/Section.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { RemoveDeputyDialog } from './RemoveDeputyDialog.tsx';
import { SetDeputyDialog } from './SetDeputyDialog.tsx';
import type { SecurityState } from './useSecurityState.ts';

/** A second password, for whoever stands in; it can be taken away again. */
export const DeputySection = ({ security }: { readonly security: SecurityState }) => {
  const [setting, set] = useDisclosure(false);
  const [removing, remove] = useDisclosure(false);
  const readOnly = useReadOnly();
  const { facts, reload } = security;
  const locked = readOnly || facts === null || facts.byRecovery;
  const hasDeputy = facts?.hasDeputy ?? false;
  return (
    <Section
      title="Vertretung"
      lead="Wer Sie vertritt, öffnet den Tresor mit einem eigenen Kennwort, sieht und ändert darin alles wie Sie, auch Vertrauliches und persönliche Notizen. Geben Sie niemandem Ihr eigenes Kennwort."
      beside={
        facts === null ? null : (
          <StatusBadge tone={hasDeputy ? 'info' : 'neutral'}>
            {hasDeputy ? 'Kennwort hinterlegt' : 'kein Kennwort hinterlegt'}
          </StatusBadge>
        )
      }
    >
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconUserShield size={16} aria-hidden />}
          disabled={locked}
          onClick={set.open}
        >
          {hasDeputy ? 'Neues Kennwort für die Vertretung' : 'Kennwort für die Vertretung'}
        </Button>
        {hasDeputy ? (
          <Button variant="default" disabled={locked} onClick={remove.open}>
            Kennwort der Vertretung entfernen
          </Button>
        ) : null}
      </Group>
      {facts?.byRecovery === true ? (
        <Text size="sm">Das geht, sobald Sie ein neues eigenes Kennwort festgelegt haben.</Text>
      ) : null}
      <SetDeputyDialog opened={setting} onClose={set.close} onDone={reload} />
      <RemoveDeputyDialog opened={removing} onClose={remove.close} onDone={reload} />
    </Section>
  );
};

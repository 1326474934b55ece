import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecklist, IconKey } from '@tabler/icons-react';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { RehearseDialog } from './RehearseDialog.tsx';
import { RenewKeyDialog } from './RenewKeyDialog.tsx';
import type { SecurityState } from './useSecurityState.ts';

/** The recovery key: tried without changing anything, or made anew. */
export const RecoveryKeySection = ({ security }: { readonly security: SecurityState }) => {
  const [rehearsing, rehearsal] = useDisclosure(false);
  const [renewing, renewal] = useDisclosure(false);
  const readOnly = useReadOnly();
  const byRecovery = security.facts?.byRecovery ?? false;
  return (
    <Section
      title="Wiederherstellungsschlüssel"
      lead="Er öffnet den Tresor, wenn das Kennwort vergessen ist. Proben Sie ab und zu, ob Ihr Blatt noch stimmt; dabei ändert sich nichts. Erzeugen Sie einen neuen, wenn das Blatt verloren ist oder jemand es gesehen haben könnte."
    >
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconChecklist size={16} aria-hidden />}
          onClick={rehearsal.open}
        >
          Wiederherstellung proben
        </Button>
        <Button
          variant="default"
          leftSection={<IconKey size={16} aria-hidden />}
          disabled={readOnly || byRecovery}
          onClick={renewal.open}
        >
          Neuen Schlüssel erzeugen
        </Button>
      </Group>
      {byRecovery ? (
        <Text size="sm">
          Einen neuen Schlüssel können Sie erzeugen, sobald Sie ein neues Kennwort festgelegt haben.
        </Text>
      ) : null}
      <RehearseDialog opened={rehearsing} onClose={rehearsal.close} />
      <RenewKeyDialog opened={renewing} onClose={renewal.close} />
    </Section>
  );
};

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import { partnershipStateLabels } from '../../../../domain/partnership/partnershipState.ts';
import { Section } from '../../../parts/Section.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { NewPartnershipDialog } from '../partnerships/NewPartnershipDialog.tsx';
import { PartnershipDialog } from '../partnerships/PartnershipDialog.tsx';
import { partnershipRows } from '../partnerships/partnershipRows.ts';
import { partnershipTones } from '../partnerships/partnershipTones.ts';

/** The partnerships a company has with schools. */
export const PartnershipsSection = ({ companyId }: { readonly companyId: string }) => {
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const rows = useView(
    ['partnership', 'school', 'company'],
    (data) =>
      partnershipRows(data, today).filter(({ partnership }) => partnership.companyId === companyId),
    [today, companyId],
  );
  return (
    <Section
      title="Kooperationen mit Schulen"
      beside={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Kooperation
        </Button>
      }
    >
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          Keine Kooperation (SchulBetrieb) eingetragen.
        </Text>
      ) : (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {rows.map(({ partnership, school, state }) => (
            <Group component="li" key={partnership.id} justify="space-between" gap="xs">
              <Anchor component="button" size="sm" onClick={() => setOpened(partnership.id)}>
                {school}
              </Anchor>
              <Group gap="xs">
                <Text size="sm" className="tabular">
                  {formatPeriod(partnership.from, partnership.to)}
                </Text>
                <StatusBadge tone={partnershipTones[state]}>
                  {partnershipStateLabels[state]}
                </StatusBadge>
              </Group>
            </Group>
          ))}
        </Stack>
      )}
      <NewPartnershipDialog
        companyId={companyId}
        opened={adding}
        onClose={() => setAdding(false)}
        onSaved={(id) => {
          setAdding(false);
          setOpened(id);
        }}
      />
      <PartnershipDialog id={opened} onClose={() => setOpened(null)} />
    </Section>
  );
};

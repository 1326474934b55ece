import { Box, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip, IconSchool } from '@tabler/icons-react';
import { Hint } from '../Hint.tsx';
import { backupMoment } from './backupMoment.ts';
import type { BackupContent } from './backups.ts';

const number = new Intl.NumberFormat('de-DE');

/** What is inside a backup, in numbers and names of schools, and what is to be known before it is used. */
export const BackupInside = ({
  inside,
  besideVault,
}: {
  readonly inside: BackupContent;
  /** Whether there is a vault here to which it could belong. */
  readonly besideVault: boolean;
}) => (
  <Stack gap="sm">
    <Paper withBorder p="md">
      <Text fw={600}>Stand vom {backupMoment(inside.at)}</Text>
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 5 }} spacing="sm" my="sm">
        <Count one="Jugendliche/r" label="Jugendliche" count={inside.students} />
        <Count one="Notiz" label="Notizen" count={inside.notes} />
        <Count one="Praktikum" label="Praktika" count={inside.placements} />
        <Count one="Betrieb" label="Betriebe" count={inside.companies} />
        <Count one="Übergabe" label="Übergaben" count={inside.handovers} />
      </SimpleGrid>
      <Text size="sm">{schoolWords(inside.schools)}</Text>
    </Paper>
    {inside.practice ? (
      <Hint tone="waiting" icon={IconSchool} title="Das sind Übungsdaten">
        Alle Personen und Betriebe in dieser Sicherung sind erfunden.
      </Hint>
    ) : null}
    {besideVault && !inside.sameVault ? (
      <Hint tone="waiting" icon={IconAlertTriangle} title="Sicherung aus einem anderen Tresor">
        Sie gehört nicht zu dem Tresor, der hier eingestellt ist. Prüfen Sie an den Schulen und
        Zahlen, ob es Ihre Daten sind.
      </Hint>
    ) : null}
    {inside.missingScans > 0 ? (
      <Hint tone="waiting" icon={IconPaperclip} title="Eingescannte Blätter fehlen">
        {missingWords(inside.missingScans)}
      </Hint>
    ) : null}
  </Stack>
);

const Count = ({
  one,
  label,
  count,
}: {
  /** What a single one is called. */
  readonly one: string;
  readonly label: string;
  readonly count: number;
}) => (
  <Box>
    <Text size="xl" fw={700} className="tabular" lh={1.2}>
      {number.format(count)}
    </Text>
    <Text size="sm" c="dimmed">
      {count === 1 ? one : label}
    </Text>
  </Box>
);

const schoolWords = (schools: readonly string[]): string => {
  if (schools.length === 0) return 'Es ist keine Schule eingetragen.';
  return `${schools.length === 1 ? 'Schule' : 'Schulen'}: ${schools.join(', ')}`;
};

const missingWords = (count: number): string =>
  count === 1
    ? 'Ein Blatt liegt nicht neben der Sicherung und fehlt nach dem Wiederherstellen. Alles andere ist vollständig.'
    : `${number.format(count)} Blätter liegen nicht neben der Sicherung und fehlen nach dem Wiederherstellen. Alles andere ist vollständig.`;

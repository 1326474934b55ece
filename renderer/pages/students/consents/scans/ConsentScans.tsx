import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { Consent } from '../../../../../domain/consent/consentSchema.ts';
import { useReadOnly } from '../../../../state/readOnly.ts';
import { useView } from '../../../../state/ReplicaContext.tsx';
import { addScan } from './scanActions.ts';
import { ScanRow } from './ScanRow.tsx';
import { scansOf } from './scansOf.ts';

/** The signed papers of a consent, scanned and encrypted, with the way to attach another. */
export const ConsentScans = ({ consent }: { readonly consent: Consent }) => {
  const scans = useView(['attachment'], (data) => scansOf(data, consent.id), [consent.id]);
  return (
    <Box mt="xs">
      <Group justify="space-between" gap="xs" mb={4}>
        <Group gap="xs">
          <Title order={3} size="sm">
            Unterschriebene Blätter
          </Title>
          {scans.length === 0 ? (
            <Text size="sm" c="dimmed">
              noch keines angehängt
            </Text>
          ) : null}
        </Group>
        <AttachButton consent={consent} />
      </Group>
      {scans.length === 0 ? null : (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {scans.map((scan) => (
            <ScanRow key={scan.id} scan={scan} />
          ))}
        </Stack>
      )}
    </Box>
  );
};

const AttachButton = ({ consent }: { readonly consent: Consent }) => {
  const [busy, setBusy] = useState(false);
  const readOnly = useReadOnly();
  const attach = async (): Promise<void> => {
    setBusy(true);
    await addScan(consent.id).finally(() => setBusy(false));
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPaperclip size={14} aria-hidden />}
      loading={busy}
      disabled={readOnly}
      aria-label={`Blatt anhängen: ${consent.purpose}`}
      onClick={() => void attach()}
    >
      Blatt anhängen
    </Button>
  );
};

import { Anchor, Box, Group, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconShield, IconShieldCheck } from '@tabler/icons-react';
import { useBackupSummary } from '../parts/backup/useBackupSummary.ts';
import { focusTitleOf } from './focusTitle.ts';
import { sectionPath } from './settingsSections.ts';

const pictures = {
  good: IconShieldCheck,
  neutral: IconShield,
  waiting: IconAlertTriangle,
} as const;

const path = sectionPath('sicherungen');

/** The last checked backup in a few words; it leads to the backups. Narrow, it is an icon. */
export const BackedUpAt = ({ narrow }: { readonly narrow: boolean }) => {
  const { tone, short, text } = useBackupSummary();
  const Picture = pictures[tone];
  const isUrgent = tone === 'waiting';
  const color = isUrgent ? 'inherit' : 'dimmed';
  return (
    <Tooltip label={narrow ? short : text} position="right" multiline maw={320} openDelay={400}>
      <Anchor
        href={`#${path}`}
        onClick={() => focusTitleOf(path)}
        underline="hover"
        c={color}
        aria-label={`Sicherungen: ${short}`}
        style={{ borderRadius: 8 }}
      >
        <Box
          className={isUrgent ? 'status-waiting' : ''}
          px={narrow ? 0 : 'xs'}
          py={isUrgent ? 6 : 2}
          style={{ borderRadius: 8 }}
        >
          <Group gap={6} wrap="nowrap" justify={narrow ? 'center' : 'flex-start'} align="center">
            <Picture
              size={narrow ? 20 : 16}
              aria-hidden
              style={{ flexShrink: 0 }}
              {...(tone === 'good' ? { color: 'var(--mantine-color-green-7)' } : {})}
            />
            {narrow ? null : (
              <Text size="xs" c={color}>
                {short}
              </Text>
            )}
          </Group>
        </Box>
      </Anchor>
    </Tooltip>
  );
};

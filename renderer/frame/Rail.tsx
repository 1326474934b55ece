import { Box, Button, Group, Kbd, NavLink, Stack, Text, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { BackedUpAt } from './BackedUpAt.tsx';
import { focusTitleOf } from './focusTitle.ts';
import { lockNow } from './lock.ts';
import { Logo } from '../parts/Logo.tsx';
import { railPages } from './routes.ts';
import { SavedAt } from './SavedAt.tsx';
import { useVaultWarnings } from './useVaultWarnings.ts';

/** The left rail: the pages, what was saved and backed up when, the lock. Narrow, it shows icons only. */
export const Rail = ({ narrow }: { readonly narrow: boolean }) => {
  const [location] = useLocation();
  useVaultWarnings();
  return (
    <Stack
      h="100%"
      justify="space-between"
      gap={0}
      p={narrow ? 8 : 12}
      component="nav"
      aria-label="Bereiche"
    >
      <Box>
        <Group gap="sm" h={48} px={narrow ? 10 : 8} mb="xs" wrap="nowrap">
          <Logo size={28} />
          {narrow ? null : (
            <Text fw={700} size="lg">
              Staffelstab
            </Text>
          )}
        </Group>
        {railPages.map((page) => (
          <RailLink
            key={page.path}
            page={page}
            narrow={narrow}
            active={location.startsWith(page.path)}
          />
        ))}
      </Box>
      <Stack gap="xs">
        <Stack gap={2}>
          {narrow ? null : <SavedAt />}
          <BackedUpAt narrow={narrow} />
        </Stack>
        <Tooltip label="Sperren (Strg + L)" disabled={!narrow} position="right">
          <Button
            variant="default"
            fullWidth
            px={narrow ? 0 : 'sm'}
            {...(narrow ? { 'aria-label': 'Sperren' } : {})}
            onClick={lockNow}
            justify={narrow ? 'center' : 'space-between'}
            leftSection={narrow ? null : <IconLock size={16} />}
            rightSection={narrow ? null : <Kbd size="xs">Strg L</Kbd>}
          >
            {narrow ? <IconLock size={18} /> : 'Sperren'}
          </Button>
        </Tooltip>
      </Stack>
    </Stack>
  );
};

const RailLink = ({
  page,
  narrow,
  active,
}: {
  readonly page: (typeof railPages)[number];
  readonly narrow: boolean;
  readonly active: boolean;
}) => (
  <Tooltip label={page.label} disabled={!narrow} position="right">
    <NavLink
      href={`#${page.path}`}
      onClick={() => focusTitleOf(page.path)}
      aria-label={page.label}
      aria-current={active ? 'page' : undefined}
      active={active}
      label={narrow ? undefined : page.label}
      leftSection={<page.icon size={20} stroke={1.7} />}
      style={{ borderRadius: 8 }}
      mb={2}
    />
  </Tooltip>
);

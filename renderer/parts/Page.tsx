import { ActionIcon, Box, Group, Title, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/**
 * The body of a page under the top bar: title, what belongs to it, main actions, content that scrolls.
 * A `flush` page lays out its own edges, as tables and the letter's preview do.
 */
export const Page = ({
  title,
  beside,
  actions,
  onBack,
  flush = false,
  children,
}: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  readonly onBack?: () => void;
  readonly flush?: boolean;
  readonly children: ReactNode;
}) => (
  <Box h="100%" style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
    <Group
      className="page-head"
      px="lg"
      pt="sm"
      pb="xs"
      mih={58}
      justify="space-between"
      wrap="nowrap"
      gap="xs"
    >
      <Group gap="sm" wrap="nowrap" miw={0}>
        {onBack === undefined ? null : (
          <Tooltip label="Zurück (Alt + Pfeil links)">
            <ActionIcon variant="subtle" color="gray" aria-label="Zurück" onClick={onBack}>
              <IconArrowLeft size={20} />
            </ActionIcon>
          </Tooltip>
        )}
        <Title order={1} size="h3" lineClamp={1} tabIndex={-1} title={title}>
          {title}
        </Title>
        {beside}
      </Group>
      <Group gap="xs" wrap="nowrap">
        {actions}
      </Group>
    </Group>
    <Box
      flex={1}
      mih={0}
      px={flush ? 0 : 'lg'}
      pb={flush ? 0 : 'lg'}
      style={{ overflow: flush ? 'hidden' : 'auto' }}
    >
      {children}
    </Box>
  </Box>
);

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileSearch, IconReplace, IconTrash } from '@tabler/icons-react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { localDay } from '../../../../domain/calendar/localDay.ts';
import { placeholderNamed } from '../../../../domain/template/placeholders.ts';
import type { Template } from '../../../../domain/template/templateSchema.ts';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { addTemplate, remove, type CheckedTemplate } from './templateActions.ts';
import { TemplateFindings } from './TemplateFindings.tsx';

/** A template of the user's own: what it is, what its check has found, and what can be done with it. */
export const TemplateCard = ({
  template,
  checked,
  onChecked,
}: {
  readonly template: Template;
  /** What was found since the page was opened. */
  readonly checked: CheckedTemplate | undefined;
  readonly onChecked: (checked: CheckedTemplate) => void;
}) => {
  const replica = useReplica();
  const { busy, failure, attempt } = useAttempt();
  const { id, name } = template;
  const button = { size: 'compact-sm', variant: 'default', disabled: busy } as const;
  return (
    <Paper withBorder p="sm" component="article" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="flex-start">
          <div style={{ minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            <Text size="sm" c="dimmed">
              {factsOf(template)}
            </Text>
          </div>
          <Group gap="xs">
            <Button
              {...button}
              leftSection={<IconFileSearch size={16} aria-hidden />}
              onClick={() =>
                void attempt(() => ask('template.check', { templateId: id }), onChecked)
              }
            >
              Prüfen
            </Button>
            <Button
              {...button}
              leftSection={<IconReplace size={16} aria-hidden />}
              onClick={() => void attempt(() => addTemplate(id), onChecked)}
            >
              Ersetzen
            </Button>
            <Button
              {...button}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void remove(replica, template)}
            >
              Entfernen
            </Button>
          </Group>
        </Group>
        <FailureNote failure={failure} />
        {checked === undefined ? null : <TemplateFindings checked={checked} />}
      </Stack>
    </Paper>
  );
};

const factsOf = ({ createdAt, changedAt, uses }: Template): string => {
  const names = new Set(uses.flatMap((use) => placeholderNamed(use.name)?.name ?? []));
  const day = (instant: string): string => formatDay(localDay(new Date(instant)));
  return [
    `hinzugefügt am ${day(createdAt)}`,
    ...(changedAt === createdAt ? [] : [`ersetzt am ${day(changedAt)}`]),
    names.size === 1 ? '1 Feld' : `${names.size} Felder`,
  ].join(' · ');
};

import { Alert, Anchor, Button, Collapse, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
} from '@tabler/icons-react';
import type { Finding } from '../../../domain/handover/blockers.ts';
import { useJump } from './EditorSection.tsx';

/** What still stands against the letter, and what is worth a look; each entry leads to its place. */
export const Readiness = ({
  findings,
  studentId,
}: {
  readonly findings: readonly Finding[];
  readonly studentId: string;
}) => {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const hints = findings.filter(({ severity }) => severity === 'warn');
  const [open, hintList] = useDisclosure(false);
  if (findings.length === 0)
    return (
      <Alert variant="light" color="green" icon={<IconCircleCheck />} p="xs">
        <Text size="sm">Alles vollständig. Prüfen Sie den Brief und geben Sie ihn aus.</Text>
      </Alert>
    );
  return (
    <Stack gap="xs" role="region" aria-label="Prüfung der Übergabe">
      {blocking.length === 0 ? null : (
        <Alert
          variant="light"
          color="red"
          p="xs"
          icon={<IconAlertTriangle />}
          title={
            blocking.length === 1
              ? 'Ein Punkt fehlt noch, bevor der Brief hinausgehen kann'
              : `${blocking.length} Punkte fehlen noch, bevor der Brief hinausgehen kann`
          }
        >
          <Findings findings={blocking} studentId={studentId} />
        </Alert>
      )}
      {hints.length === 0 ? null : (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            onClick={hintList.toggle}
            leftSection={open ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          >
            {hints.length === 1 ? 'Ein Hinweis' : `${hints.length} Hinweise`}
          </Button>
          <Collapse expanded={open} keepMounted={false}>
            <Findings findings={hints} studentId={studentId} />
          </Collapse>
        </div>
      )}
    </Stack>
  );
};

const Findings = ({
  findings,
  studentId,
}: {
  readonly findings: readonly Finding[];
  readonly studentId: string;
}) => {
  const jump = useJump(studentId);
  return (
    <List size="sm" spacing={4} pr="xs">
      {findings.map((finding) => (
        <List.Item key={`${finding.jump} ${finding.text}`}>
          {finding.jump === 'state' ? (
            finding.text
          ) : (
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              style={{ verticalAlign: 'top' }}
              c="var(--mantine-color-text)"
              underline="always"
              onClick={() => jump(finding.jump)}
            >
              {finding.text}
            </Anchor>
          )}
        </List.Item>
      ))}
    </List>
  );
};

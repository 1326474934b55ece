import { Anchor, Box, Button, Collapse, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconEyeExclamation,
} from '@tabler/icons-react';
import type { Finding } from '../../../domain/handover/blockers.ts';
import { Hint } from '../../parts/Hint.tsx';
import { useJump } from './useJump.ts';

/** What still stands against the letter, and what is worth a look; each entry leads to its place. */
export const Readiness = ({
  findings,
  studentId,
}: {
  readonly findings: readonly Finding[];
  readonly studentId: string;
}) => {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const alerts = findings.filter(({ severity }) => severity === 'alert');
  const hints = findings.filter(({ severity }) => severity === 'warn');
  const withheld = hints.filter((finding) => finding.withheld !== undefined);
  const others = hints.filter((finding) => finding.withheld === undefined);
  const points = others.length + Math.min(withheld.length, 1);
  const [open, hintList] = useDisclosure(false);
  if (findings.length === 0)
    return (
      <Hint tone="good" icon={IconCircleCheck}>
        Alles vollständig. Prüfen Sie den Brief und geben Sie ihn aus.
      </Hint>
    );
  return (
    <Stack gap="xs" role="region" aria-label="Prüfung der Übergabe">
      {blocking.length === 0 ? null : (
        <Hint
          tone="bad"
          icon={IconAlertTriangle}
          title={
            blocking.length === 1
              ? 'Ein Punkt fehlt noch, bevor der Brief hinausgehen kann'
              : `${blocking.length} Punkte fehlen noch, bevor der Brief hinausgehen kann`
          }
        >
          <Findings findings={blocking} studentId={studentId} />
        </Hint>
      )}
      {alerts.length === 0 ? null : (
        <Hint tone="waiting" icon={IconEyeExclamation} title="Prüfen Sie, ob das hinausgehen soll">
          <Findings findings={alerts} studentId={studentId} />
        </Hint>
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
            {points === 1 ? 'Ein Hinweis' : `${points} Hinweise`}
          </Button>
          <Collapse expanded={open} keepMounted={false}>
            <Hints withheld={withheld} others={others} studentId={studentId} />
          </Collapse>
        </div>
      )}
    </Stack>
  );
};

/** Fields that do not go are one hint with a list, however many there are. */
const Hints = ({
  withheld,
  others,
  studentId,
}: {
  readonly withheld: readonly Finding[];
  readonly others: readonly Finding[];
  readonly studentId: string;
}) => (
  <Stack gap="xs" pt={4}>
    {others.length === 0 ? null : <Findings findings={others} studentId={studentId} />}
    {withheld.length > 1 ? (
      <Box>
        <Text size="sm">{withheld.length} ausgewählte Angaben werden nicht übermittelt:</Text>
        <Findings findings={withheld.map(shortened)} studentId={studentId} />
      </Box>
    ) : null}
    {withheld.length === 1 ? <Findings findings={withheld} studentId={studentId} /> : null}
  </Stack>
);

const shortened = (finding: Finding): Finding => ({
  ...finding,
  text: finding.withheld ?? finding.text,
});

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
              c="inherit"
              underline="always"
              onClick={() => jump(finding)}
            >
              {finding.text}
            </Anchor>
          )}
        </List.Item>
      ))}
    </List>
  );
};

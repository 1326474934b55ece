import { Anchor, Box, Button, Collapse, Group, List, ScrollArea, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { Hint } from '../../../parts/Hint.tsx';
import { ask } from '../../../state/bridge.ts';
import type { Asked } from './ExportSeveral.tsx';
import { folderGone } from './folderGone.ts';
import { blockedIn } from './going.ts';
import type { RunResult } from './latestRun.ts';
import { RunEnding } from './RunEnding.tsx';
import { runLines, type RunLines } from './runLines.ts';
import { useSeveralRows } from './useSeveralRows.ts';

const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });

/**
 * What came of the last run: which letters lie in the folder, whose do not and why, with the way to where that is put
 * right. It follows the records, so that whoever comes back from there sees what can go out meanwhile.
 */
export const RunReport = ({
  result,
  running,
  onAgain,
}: {
  readonly result: RunResult;
  readonly running: boolean;
  /** Asks about the handovers that did not go out and may go now. */
  readonly onAgain: (asked: Asked) => void;
}) => {
  const rows = useSeveralRows(result.set, running);
  const lines = runLines(result, rows);
  const whole = result.ended === null && lines.held.length === 0;
  const asked = result.order.handoverIds.length;
  const where = folderGone(result) ? 'wurden geschrieben' : 'liegen im Ordner';
  const again = (): void => {
    const { set, order } = result;
    onAgain({ handoverIds: lines.again, blockedIds: blockedIn(rows), set, last: order });
  };
  return (
    <Hint
      role="status"
      tone={whole ? 'good' : 'waiting'}
      icon={whole ? IconCircleCheck : IconAlertTriangle}
      title={`${lines.written.length} von ${asked} Schreiben ${where} (Ausgabe um ${timeOf(result.endedAt)} Uhr)`}
    >
      <Stack gap={6}>
        <RunEnding result={result} notReached={lines.notReached} />
        {lines.held.length === 0 ? null : <Held lines={lines.held} />}
        <Buttons lines={lines} onAgain={again} />
      </Stack>
    </Hint>
  );
};

/** As many lines as can be read without pushing the table away. */
const listHeight = 120;

const Held = ({ lines }: { readonly lines: RunLines['held'] }) => (
  <Box>
    <Text size="sm" fw={500}>
      {lines.length === 1
        ? 'Ein Schreiben blieb zurück:'
        : `${lines.length} Schreiben blieben zurück:`}
    </Text>
    <ScrollArea.Autosize mah={listHeight} type="auto">
      <List size="sm">
        {lines.map(({ studentId, name, why, path }) => (
          <List.Item key={studentId}>
            <Anchor component={Link} href={path} size="sm" c="inherit" underline="always">
              {name}
            </Anchor>
            : {why}
          </List.Item>
        ))}
      </List>
    </ScrollArea.Autosize>
  </Box>
);

const Buttons = ({
  lines: { written, again },
  onAgain,
}: {
  readonly lines: RunLines;
  readonly onAgain: () => void;
}) => {
  const [open, list] = useDisclosure(false);
  return (
    <>
      <Collapse expanded={open} keepMounted={false}>
        <ScrollArea.Autosize mah={listHeight} type="auto">
          <List size="sm">
            {written.map(({ name, fileName }) => (
              <List.Item key={fileName}>
                {name}: {fileName}
              </List.Item>
            ))}
          </List>
        </ScrollArea.Autosize>
      </Collapse>
      <Group gap="xs">
        {again.length === 0 ? null : (
          <Button size="compact-sm" onClick={onAgain}>
            Noch einmal versuchen ({again.length})
          </Button>
        )}
        {written.length === 0 ? null : (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void ask('file.reveal', {})}>
              Im Ordner zeigen
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={open}
              rightSection={open ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
              onClick={list.toggle}
            >
              Geschriebene Dateien
            </Button>
          </>
        )}
      </Group>
    </>
  );
};

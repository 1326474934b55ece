import { Button, Center, Stack } from '@mantine/core';
import { ask } from '../../state/bridge.ts';
import { showFailure } from '../../state/save.tsx';
import type { SessionFacts } from '../../state/useSession.ts';

/** The way into a vault. */
export const GatePage = ({
  facts,
  onOpen,
}: {
  readonly facts: SessionFacts;
  readonly onOpen: () => Promise<void>;
  readonly refresh: () => Promise<void>;
}) => (
  <Center h="100%">
    <Stack>
      {facts.state}
      <Button
        onClick={() =>
          void ask('session.openPractice', {}).then((answer) =>
            answer.ok ? onOpen() : showFailure(answer.failure),
          )
        }
      >
        Mit Übungsdaten ausprobieren
      </Button>
    </Stack>
  </Center>
);

import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Frame } from './frame/Frame.tsx';
import { GatePage } from './pages/gate/GatePage.tsx';
import { ReadOnlyContext } from './state/readOnly.ts';
import { ReplicaContext } from './state/ReplicaContext.tsx';
import { useSession } from './state/useSession.ts';
import { theme } from './theme/theme.ts';

/** The window: the gate while no vault is open, else the frame with its pages. */
export const App = () => {
  const session = useSession();
  return (
    <MantineProvider theme={theme} forceColorScheme={session.scheme}>
      <DatesProvider settings={{ locale: 'de', firstDayOfWeek: 1 }}>
        {/* Away from the main buttons of pages and dialogs, and above the lock of the rail. */}
        <Notifications position="bottom-left" limit={4} mb={108} />
        {session.replica === null ? (
          session.facts === null ? null : (
            <GatePage facts={session.facts} onOpen={session.enter} refresh={session.refresh} />
          )
        ) : (
          <ReplicaContext value={session.replica}>
            <ReadOnlyContext value={session.facts?.access === 'look'}>
              <ModalsProvider labels={{ confirm: 'Ja', cancel: 'Abbrechen' }}>
                <Frame theme={session.theme} onTheme={session.setTheme} />
              </ModalsProvider>
            </ReadOnlyContext>
          </ReplicaContext>
        )}
      </DatesProvider>
    </MantineProvider>
  );
};

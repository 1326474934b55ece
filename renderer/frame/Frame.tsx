import { AppShell, Box, Flex } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { EvaluationsPage } from '../pages/evaluations/EvaluationsPage.tsx';
import { HandoverPage } from '../pages/handovers/HandoverPage.tsx';
import { HandoversPage } from '../pages/handovers/HandoversPage.tsx';
import { SeveralPage } from '../pages/handovers/several/SeveralPage.tsx';
import { CompanyPage } from '../pages/placements/CompanyPage.tsx';
import { PlacementPage } from '../pages/placements/PlacementPage.tsx';
import { PlacementsPage } from '../pages/placements/PlacementsPage.tsx';
import { PlanClassPage } from '../pages/placements/planning/PlanClassPage.tsx';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { ImportPage } from '../pages/students/import/ImportPage.tsx';
import { StudentPage } from '../pages/students/StudentPage.tsx';
import { StudentsPage } from '../pages/students/StudentsPage.tsx';
import { TodayPage } from '../pages/today/TodayPage.tsx';
import { useReadOnly, useReadOnlyFields } from '../state/readOnly.ts';
import { useSettings } from '../state/ReplicaContext.tsx';
import type { ThemeChoice } from '../state/useSession.ts';
import { handoverTabPaths, importPath, severalPath } from './routes.ts';
import { useTitleFocus } from './focusTitle.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { NewNote } from './NewNote.tsx';
import { NewPasswordDialog } from './NewPasswordDialog.tsx';
import { OpeningNotices } from './OpeningNotices.tsx';
import { PracticeBand } from './PracticeBand.tsx';
import { Rail } from './Rail.tsx';
import { ReadOnlyBand } from './ReadOnlyBand.tsx';
import { Search } from './Search.tsx';
import { TopBar } from './TopBar.tsx';
import { useActivity } from '../state/useActivity.ts';
import { useKeys } from './useKeys.ts';

/** The frame around every page: rail, top bar, search, keys. */
export const Frame = ({
  theme,
  onTheme,
}: {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) => {
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  const { practice } = useSettings();
  const readOnly = useReadOnly();
  useReadOnlyFields(readOnly);
  useActivity();
  const keys = useKeys();
  return (
    <Router hook={useHashLocation}>
      <AppShell
        navbar={{ width: narrow ? 68 : 232, breakpoint: 0 }}
        header={{ height: practice ? 84 : 56 }}
        layout="alt"
        padding={0}
      >
        <AppShell.Navbar>
          <Rail narrow={narrow} />
        </AppShell.Navbar>
        <AppShell.Header>
          {practice ? <PracticeBand /> : null}
          <TopBar onNewNote={keys.openNewNote} onKeys={keys.openHelp} />
        </AppShell.Header>
        <AppShell.Main h="100dvh">
          <Flex h="100%" direction="column">
            {/* However much there is to say, the page keeps most of a low window. */}
            <Box mah="45%" style={{ flexShrink: 0, overflow: 'auto' }}>
              {readOnly ? <ReadOnlyBand /> : null}
              <OpeningNotices />
            </Box>
            <Box flex={1} mih={0}>
              <Pages theme={theme} onTheme={onTheme} />
            </Box>
          </Flex>
        </AppShell.Main>
      </AppShell>
      <Search onNewNote={keys.openNewNote} onKeys={keys.openHelp} />
      <NewNote opened={keys.newNoteOpened} onClose={keys.closeNewNote} />
      <NewPasswordDialog />
      <KeyHelp opened={keys.helpOpened} onClose={keys.closeHelp} />
    </Router>
  );
};

const Pages = ({
  theme,
  onTheme,
}: {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) => {
  useTitleFocus();
  return (
    <Switch>
      <Route path="/heute" component={TodayPage} />
      <Route path="/jugendliche" component={StudentsPage} />
      <Route path={importPath} component={ImportPage} />
      <Route path="/jugendliche/:id/:tab/:noteId?">
        {({ id, tab, noteId = null }) => <StudentPage key={id} id={id} tab={tab} noteId={noteId} />}
      </Route>
      <Route path="/praktika">
        <PlacementsPage />
      </Route>
      <Route path="/praktika/betriebe">
        <PlacementsPage tab="betriebe" />
      </Route>
      <Route path="/praktika/klasse" component={PlanClassPage} />
      <Route path="/praktika/kalender">
        <PlacementsPage tab="kalender" />
      </Route>
      <Route path="/praktika/besuche">
        <PlacementsPage tab="besuche" />
      </Route>
      <Route path="/praktika/kooperationen/:id?">
        {({ id }) => <PlacementsPage tab="kooperationen" openedId={id ?? null} />}
      </Route>
      <Route path="/praktika/betriebe/:id">{({ id }) => <CompanyPage key={id} id={id} />}</Route>
      <Route path="/praktika/:id">{({ id }) => <PlacementPage key={id} id={id} />}</Route>
      <Route path={handoverTabPaths.liste}>
        <HandoversPage tab="liste" />
      </Route>
      <Route path={`${handoverTabPaths.stichtage}/:key?`}>
        {({ key = null }) => <HandoversPage tab="stichtage" deadline={key} />}
      </Route>
      <Route path={handoverTabPaths.verzeichnis}>
        <HandoversPage tab="verzeichnis" />
      </Route>
      <Route path={severalPath} component={SeveralPage} />
      {/* Beside a draft stands the place something is put right, beside what was sent one of its papers. */}
      <Route path="/uebergaben/:id/:beside?">
        {({ id, beside = null }) => <HandoverPage key={id} id={id} beside={beside} />}
      </Route>
      <Route path="/auswertungen" component={EvaluationsPage} />
      <Route path="/einstellungen/:section?">
        {({ section }) => <SettingsPage section={section} theme={theme} onTheme={onTheme} />}
      </Route>
      <Route>
        <Redirect to="/heute" />
      </Route>
    </Switch>
  );
};

import { Box, Flex, NavLink, SimpleGrid } from '@mantine/core';
import { Page } from '../../parts/Page.tsx';
import type { ThemeChoice } from '../../state/useSession.ts';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupsSection } from './backups/BackupsSection.tsx';
import { HandoverSettings } from './handovers/HandoverSettings.tsx';
import { InstitutionSection } from './InstitutionSection.tsx';
import { PartnersSection } from './PartnersSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { SchoolsSection } from './SchoolsSection.tsx';
import { SchoolYearSection } from './SchoolYearSection.tsx';
import {
  sectionOf,
  sectionPath,
  settingsSections,
  type SettingsSection,
} from '../../frame/settingsSections.ts';
import { SecuritySection } from './security/SecuritySection.tsx';
import { TemplatesSection } from './templates/TemplatesSection.tsx';

/** The settings, one section at a time; every field saves itself. */
export const SettingsPage = ({
  section,
  theme,
  onTheme,
}: {
  /** As in the address: the section and, after a question mark, the record that is shown in it. */
  readonly section: string | undefined;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) => {
  const [name, shownId = null] = (section ?? '').split('?');
  const current = sectionOf(name);
  return (
    <Page title="Einstellungen">
      <Flex direction={{ base: 'column', sm: 'row' }} gap="md" align="stretch" pt={2}>
        <Sections current={current} />
        <Box flex={1} miw={0}>
          <Section name={current} shownId={shownId} theme={theme} onTheme={onTheme} />
        </Box>
      </Flex>
    </Page>
  );
};

const Sections = ({ current }: { readonly current: SettingsSection }) => (
  <Box component="nav" aria-label="Bereiche der Einstellungen" w={{ base: '100%', sm: 216 }}>
    <SimpleGrid
      cols={{ base: 2, sm: 1 }}
      spacing={2}
      verticalSpacing={2}
      pos={{ base: 'static', sm: 'sticky' }}
      top={0}
    >
      {settingsSections.map((section) => (
        <NavLink
          key={section.name}
          href={`#${sectionPath(section.name)}`}
          label={section.label}
          active={section.name === current}
          aria-current={section.name === current ? 'page' : undefined}
          leftSection={<section.icon size={18} stroke={1.7} aria-hidden />}
          style={{ borderRadius: 8 }}
        />
      ))}
    </SimpleGrid>
  </Box>
);

const Section = ({
  name,
  shownId,
  theme,
  onTheme,
}: {
  readonly name: SettingsSection;
  readonly shownId: string | null;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) => {
  switch (name) {
    case 'einrichtung':
      return <InstitutionSection />;
    case 'schulen':
      return <SchoolsSection />;
    case 'schuljahr':
      return <SchoolYearSection />;
    case 'stellen':
      return <PartnersSection shownId={shownId} />;
    case 'uebergaben':
      return <HandoverSettings />;
    case 'vorlagen':
      return <TemplatesSection />;
    case 'sicherheit':
      return <SecuritySection />;
    case 'sicherungen':
      return <BackupsSection />;
    case 'aussehen':
      return <AppearanceSection theme={theme} onTheme={onTheme} />;
    case 'datenschutz':
      return <PrivacySection />;
    case 'ueber':
      return <AboutSection />;
  }
};

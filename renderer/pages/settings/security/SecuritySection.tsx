import { Anchor, Code, Stack, Text } from '@mantine/core';
import { sectionPath } from '../../../frame/settingsSections.ts';
import { Section } from '../../../parts/Section.tsx';
import { useSessionFacts } from '../useSessionFacts.ts';
import { DeputySection } from './DeputySection.tsx';
import { LockingSection } from './LockingSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { RecoveryKeySection } from './RecoveryKeySection.tsx';
import { useSecurityState } from './useSecurityState.ts';

/** When the vault locks, which secrets open it, where it lies. */
export const SecuritySection = () => {
  const security = useSecurityState();
  return (
    <Stack gap="md">
      <LockingSection />
      <PasswordSection security={security} />
      <RecoveryKeySection security={security} />
      <DeputySection security={security} />
      <WhereItLies />
    </Stack>
  );
};

const WhereItLies = () => {
  const facts = useSessionFacts();
  return (
    <Section title="Wo der Tresor liegt">
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {facts?.folder ?? ''}
      </Code>
      <Text size="sm">
        Ändern oder löschen Sie darin nichts von Hand. Wo die Sicherungen liegen, steht unter{' '}
        <Anchor href={`#${sectionPath('sicherungen')}`} inherit underline="always">
          Sicherungen
        </Anchor>
        .
      </Text>
    </Section>
  );
};

import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { Section } from '../../../parts/Section.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import { ConsentMatrix } from './ConsentMatrix.tsx';
import { HandoverHistory } from './HandoverHistory.tsx';
import { SignatureRuleNote } from './SignatureRuleNote.tsx';
import { useJudgedConsents } from './useJudgedConsents.ts';

/** Who may release what to whom, until when and why; and what was handed over. */
export const ConsentsTab = ({ student }: { readonly student: Student }) => {
  const consents = useJudgedConsents(student);
  const [adding, add] = useDisclosure(false);
  return (
    <Stack gap="md">
      <Section
        title="Einwilligungen"
        beside={
          <Button
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={add.open}
          >
            Einwilligung erfassen
          </Button>
        }
      >
        <SignatureRuleNote student={student} />
        {consents.length === 0 ? (
          <Text size="sm" c="dimmed">
            Noch keine Einwilligung. Ohne sie bleibt Vertrauliches in der Akte.
          </Text>
        ) : (
          <>
            <ConsentMatrix consents={consents} />
            <Stack gap="xs">
              {consents.map((judged) => (
                <ConsentCard key={judged.consent.id} judged={judged} />
              ))}
            </Stack>
          </>
        )}
      </Section>
      <HandoverHistory studentId={student.id} />
      <ConsentDialog student={student} opened={adding} onClose={add.close} />
    </Stack>
  );
};

import { Anchor, Box, List, Text, ThemeIcon } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconFlag } from '@tabler/icons-react';
import { useView } from '../../state/ReplicaContext.tsx';
import { TodayCard } from './TodayCard.tsx';
import { firstSteps } from './firstSteps.ts';

/** The way from an empty vault to the first young person; it goes away by itself. */
export const FirstSteps = () => {
  const steps = useView(
    ['settings', 'school', 'partner', 'student', 'schoolYear'],
    (data) => firstSteps(data),
    [],
  );
  if (steps === null) return null;
  return (
    <TodayCard icon={IconFlag} title="Die ersten Schritte">
      <Box px="md" pb="md">
        <List spacing="xs" center size="sm">
          {steps.map((step) => (
            <List.Item
              key={step.path}
              icon={
                <ThemeIcon size={22} variant="transparent" color={step.done ? 'staffel' : 'gray'}>
                  {step.done ? (
                    <IconCircleCheck size={20} aria-label="erledigt" />
                  ) : (
                    <IconCircle size={20} aria-label="offen" />
                  )}
                </ThemeIcon>
              }
            >
              <Anchor href={`#${step.path}`} fw={600} size="sm">
                {step.title}
              </Anchor>
              <Text size="sm" c="dimmed">
                {step.why}
              </Text>
            </List.Item>
          ))}
        </List>
      </Box>
    </TodayCard>
  );
};

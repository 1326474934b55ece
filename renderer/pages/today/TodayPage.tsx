import { Button, Grid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { formatDayInWords } from '../../../domain/calendar/formatDay.ts';
import { todayList } from '../../../domain/followUp/todayList.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { BackupHint } from './BackupHint.tsx';
import { DeadlinesCard } from './DeadlinesCard.tsx';
import { weekdayWord } from '../../parts/followUp/dueWords.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { NewFollowUp } from './NewFollowUp.tsx';
import { TodayCard } from './TodayCard.tsx';
import { TodayGroupCard } from './TodayGroupCard.tsx';
import { todayGroups } from './todayGroups.ts';
import { UnfinishedNotesCard } from './UnfinishedNotesCard.tsx';
import { WeekCard } from './WeekCard.tsx';

/** What is due today, by reason; what the week and the next deadlines bring. */
export const TodayPage = () => {
  const today = useToday();
  const [adding, add] = useDisclosure(false);
  const items = useView(
    [
      'settings',
      'schoolYear',
      'student',
      'followUp',
      'agreement',
      'handover',
      'partner',
      'placement',
      'partnership',
      'company',
      'school',
      'consent',
      'consentRequest',
      'note',
      'destination',
      'enrolment',
      'guardian',
      'competenceProfile',
      'participation',
      'partnerPerson',
      'disclosure',
      'sentLetter',
      'waivedCorrection',
    ],
    (data) => todayList(data, today),
    [today],
  );
  const groups = todayGroups(items);
  const late = items.filter(({ urgency }) => urgency === 'overdue').length;
  return (
    <Page
      title={`${weekdayWord(today)}, ${formatDayInWords(today)}`}
      beside={
        items.length === 0 ? null : (
          <Text
            size="sm"
            c="dimmed"
            className="tabular"
            visibleFrom="md"
            style={{ whiteSpace: 'nowrap' }}
          >
            {items.length} offen{late === 0 ? '' : `, davon ${late} überfällig`}
          </Text>
        )
      }
      actions={
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={add.open}>
          Neue Wiedervorlage
        </Button>
      }
    >
      <Grid gap="md" pt={2}>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <BackupHint />
            <FirstSteps />
            {groups.length === 0 ? <NothingDue /> : null}
            {groups.map((group) => (
              <TodayGroupCard key={group.reason} group={group} today={today} />
            ))}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <UnfinishedNotesCard />
            <WeekCard today={today} />
            <DeadlinesCard today={today} />
          </Stack>
        </Grid.Col>
      </Grid>
      <NewFollowUp opened={adding} onClose={add.close} />
    </Page>
  );
};

const NothingDue = () => (
  <TodayCard icon={IconCircleCheck} title="Fällig">
    <EmptyState icon={IconCircleCheck} title="Heute ist nichts fällig">
      Hier stehen Wiedervorlagen, Stichtage, fehlende Antworten und endende Einwilligungen, sobald
      sie an der Reihe sind.
    </EmptyState>
  </TodayCard>
);

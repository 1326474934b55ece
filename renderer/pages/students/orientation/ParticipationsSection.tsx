import { Accordion, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { schoolYearLabel, schoolYearOf } from '../../../../domain/calendar/schoolYear.ts';
import { newParticipation } from '../../../../domain/practiceDays/newParticipation.ts';
import {
  participationLabels,
  type Participation,
} from '../../../../domain/practiceDays/participationSchema.ts';
import { put } from '../../../../domain/record/change.ts';
import { Section } from '../../../parts/Section.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { ParticipationForm } from './ParticipationForm.tsx';

/** The Praxistage of one young person at the BBS, the latest school year first. */
export const ParticipationsSection = ({ studentId }: { readonly studentId: string }) => {
  const today = useToday();
  const participations = useView(
    ['participation', 'partner'],
    (data) =>
      Object.values(data.participation)
        .filter((participation) => participation.studentId === studentId)
        .toSorted((one, other) => other.schoolYear.localeCompare(one.schoolYear))
        .map((participation) => ({
          participation,
          school: data.partner[participation.partnerId ?? '']?.name ?? 'BBS noch offen',
        })),
    [studentId],
  );
  const [open, setOpen] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const given = { id: newId(), studentId, createdAt: nowInstant() };
    // Opened before it is there, it stands open at once.
    setOpen(given.id);
    const made = newParticipation({ ...given, schoolYear: schoolYearOf(today) });
    await save('Praxistage hinzugefügt', [put('participation', made)]);
  };
  return (
    <Section
      title="Praxistage"
      beside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void add()}
        >
          Praxistage hinzufügen
        </Button>
      }
    >
      {participations.length === 0 ? (
        <Text size="sm" c="dimmed">
          Hier steht, an welcher BBS, in welchen Berufsfeldern und mit welcher Rückmeldung jemand an
          den Praxistagen teilgenommen hat.
        </Text>
      ) : null}
      <Accordion variant="separated" value={open} onChange={setOpen} order={3}>
        {participations.map(({ participation, school }) => (
          <Accordion.Item key={participation.id} value={participation.id}>
            <Accordion.Control>
              <Text size="sm" fw={600}>
                {school}
              </Text>
              <Text size="sm">{inShort(participation)}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              {open === participation.id ? (
                <ParticipationForm participation={participation} />
              ) : null}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
};

const inShort = ({ schoolYear, status, fields }: Participation): string =>
  [schoolYearLabel(schoolYear), participationLabels[status], fields.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');

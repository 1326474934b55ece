import { schoolYearLabel, schoolYearOf } from '../../../../domain/calendar/schoolYear.ts';
import { newParticipation } from '../../../../domain/practiceDays/newParticipation.ts';
import {
  participationLabels,
  type Participation,
} from '../../../../domain/practiceDays/participationSchema.ts';
import { put } from '../../../../domain/record/change.ts';
import { FoldedRecords } from '../../../parts/FoldedRecords.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { nowInstant, useToday } from '../../../state/today.ts';
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
  return (
    <FoldedRecords
      title="Praxistage"
      addLabel="Praxistage hinzufügen"
      empty="Hier steht, an welcher BBS, in welchen Berufsfeldern und mit welcher Rückmeldung jemand an den Praxistagen teilgenommen hat."
      records={participations.map(({ participation, school }) => ({
        id: participation.id,
        name: school,
        inShort: inShort(participation),
      }))}
      onAdd={(id) => {
        const given = { id, studentId, createdAt: nowInstant(), schoolYear: schoolYearOf(today) };
        return save('Praxistage hinzugefügt', [put('participation', newParticipation(given))]);
      }}
      form={(id, isNew) => {
        const known = participations.find(({ participation }) => participation.id === id);
        return known === undefined ? null : (
          <ParticipationForm participation={known.participation} isNew={isNew} />
        );
      }}
    />
  );
};

const inShort = ({ schoolYear, status, fields }: Participation): string =>
  [schoolYearLabel(schoolYear), participationLabels[status], fields.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');

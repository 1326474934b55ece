import { formatDay, formatDayOrBlank } from '../calendar/formatDay.ts';
import { gate } from '../handover/gate.ts';
import { supportGoalLabels, supportNeedLabels, supportPlanLabels } from '../student/lists.ts';
import type { Student } from '../student/studentSchema.ts';
import { joinText, particular, prefixed, yesNo } from './particulars.ts';
import type { FieldPieces } from './personFields.ts';

/** Support, field by field; all of it is entrusted (tier C). */
export const supportFields = {
  foerderbedarf: ({ student }) => particular('Unterstützungsbedarf', supportNeedText(student)),
  foerderplan: ({ student: { supportPlan } }) =>
    particular('Förderplan', supportPlan === null ? '' : supportPlanLabels[supportPlan]),
  nachteilsausgleich: ({ student }) => particular('Nachteilsausgleich', student.compensation),
  reha: ({ student }) => [
    ...particular('Reha-Status', student.rehabStatus),
    ...particular('Gutachten der Agentur für Arbeit', yesNo(student.psuReport)),
    ...particular('Schwerbehinderung', yesNo(student.severeDisability)),
    ...particular('Schulbegleitung', yesNo(student.schoolAssistance)),
  ],
  bisherige_hilfe: ({ student }) =>
    particular(
      'Bisherige Unterstützung',
      student.supports
        .map(({ what, since, contact }) => joinText([what, prefixed('seit', since), contact], ', '))
        .filter((text) => text !== '')
        .join('\n'),
    ),
  was_hilft: ({ student }) => [
    ...particular('Was sich bewährt hat', student.whatHelps),
    ...particular('Was den Übergang erschwert', student.obstacles),
  ],
  situation: ({ student }) => particular('Lebenssituation', student.situation),
  notizen: (given, today) =>
    gate(given, today).notes.flatMap(({ heldOn, text }) =>
      particular(`Gespräch am ${formatDay(heldOn)}`, text),
    ),
} as const satisfies Readonly<Record<string, FieldPieces>>;

const supportNeedText = (student: Student): string => {
  const { supportNeeds, supportGoal, supportDecisionOn } = student;
  return joinText(
    [
      supportNeeds.map((need) => supportNeedLabels[need]).join(', '),
      supportGoal === null ? '' : supportGoalLabels[supportGoal],
      prefixed('Bescheid vom', formatDayOrBlank(supportDecisionOn)),
    ],
    '; ',
  );
};

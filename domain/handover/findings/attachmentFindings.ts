import type { Finding } from '../blockers.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { supportPlanLabels } from '../../student/lists.ts';
import { foldForSearch } from '../../person/foldForSearch.ts';
import { inEditor, onStudent, say } from './say.ts';

const namesPlan = (attachment: string): boolean =>
  foldForSearch(attachment).includes(foldForSearch('Förderplan').split('\n')[0] ?? '');

/** Whether the Förderplan is told and attached alike: it must move with the person, but only with consent (R 2.2, 5.2). */
export const attachmentFindings = (
  { handover, student }: HandoverCase,
  verdicts: Gate,
): readonly Finding[] => {
  const attached = handover.attachments.some(namesPlan);
  const told = verdicts.released.includes('foerderplan');
  const { supportPlan } = student;
  const place = inEditor('attachments');
  if (attached && !told && verdicts.blockers.length === 0)
    return [say('alert', ['talk', place], attachedOnly(verdicts.fields.foerderplan.reason))];
  if (attached && supportPlan !== 'liegt_bei')
    return [
      say(
        'warn',
        ['student', onStudent('stammdaten', 'supportPlan')],
        `Als Anlage ist der Förderplan genannt; in den Stammdaten steht: ${supportPlan === null ? 'nicht erfasst' : supportPlanLabels[supportPlan]}.`,
      ),
    ];
  return told && supportPlan === 'liegt_bei' && !attached
    ? [say('warn', ['talk', place], missing)]
    : [];
};

const missing = 'Der Brief sagt, der Förderplan liege bei; unter den Anlagen steht er nicht.';

const attachedOnly = (reason: string): string =>
  `Der Förderplan steht unter den Anlagen, die Angabe „Förderplan“ geht aber nicht hinaus${reason === '' ? '' : `: ${reason}`}.`;

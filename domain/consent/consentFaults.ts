import { addMonths } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { foldForSearch } from '../person/foldForSearch.ts';
import type { ConsentRequest } from './consentRequestSchema.ts';

/** What a consent and a prepared one have in common while they are typed. */
export type NamedRelease = {
  readonly purpose: string;
  readonly recipients: readonly ConsentRequest['recipients'][number][];
  readonly groups: ConsentRequest['groups'];
  readonly releasedProfessional: string;
  /** The day it is given or prepared. */
  readonly from: Day;
  readonly validUntil: Day;
};

/**
 * What a consent still lacks, one German sentence each. There is no blanket consent: recipients and groups are named,
 * and it ends within a year.
 */
export const consentFaults = (given: NamedRelease): readonly string[] => [
  ...when(given.purpose.trim() === '', 'Nennen Sie den Zweck.'),
  ...when(given.recipients.length === 0, 'Nennen Sie mindestens einen Empfänger.'),
  ...when(
    given.recipients.some(
      ({ personId, function: role }) => personId === null && role.trim() === '',
    ),
    'Nennen Sie zu jeder Stelle eine Person oder eine Funktion.',
  ),
  ...when(given.groups.length === 0, 'Wählen Sie mindestens eine Angabe aus.'),
  ...when(
    given.validUntil < given.from,
    'Das Ende der Gültigkeit liegt vor dem Tag, an dem sie beginnt.',
  ),
  ...when(
    given.validUntil > addMonths(given.from, 12),
    'Eine Einwilligung gilt höchstens ein Jahr.',
  ),
];

/** What a release from secrecy lacks: it names a person, because an institution cannot be released (§ 203 StGB). */
export const releaseFaults = (
  releasedProfessional: string,
  institutions: readonly string[],
): readonly string[] => {
  const named = foldForSearch(releasedProfessional.trim());
  if (named === '')
    return ['Nennen Sie die Fachkraft, die von der Schweigepflicht entbunden wird.'];
  return when(
    institutions.some((name) => foldForSearch(name.trim()) === named),
    'Eine Einrichtung kann nicht von der Schweigepflicht entbunden werden. Nennen Sie die Person.',
  );
};

const when = (condition: boolean, sentence: string): readonly string[] =>
  condition ? [sentence] : [];

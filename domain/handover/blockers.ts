import type { HandoverCase } from './handoverCase.ts';

/** A place of the handover form where something is put right. */
export type Jump = 'recipient' | 'basis' | 'fields' | 'consent' | 'student' | 'talk' | 'state';

/** The field in which a finding is put right: in the editor, on a tab of the young person, or on another page. */
export type Place =
  | { readonly page: 'handover'; readonly field: string }
  | { readonly page: 'student'; readonly tab: StudentTab; readonly field: string }
  | { readonly page: 'placement' | 'partner'; readonly id: string };

type StudentTab = 'verlauf' | 'stammdaten' | 'orientierung' | 'anschluss' | 'einwilligungen';

/**
 * Something that stands against a handover; the sentence is German. What blocks keeps the letter in; an alert tells of
 * what would go out and perhaps must not; a warning of what is missing or does not fit.
 */
export type Finding = {
  readonly severity: 'block' | 'alert' | 'warn';
  readonly text: string;
  readonly jump: Jump;
  /** The very field, where there is one. */
  readonly place?: Place;
  /** One ticked field that does not go, shorter, for a list that gathers them. */
  readonly withheld?: string;
};

const block = (jump: Jump, text: string): Finding => ({ severity: 'block', text, jump });

/** What stops the whole handover: while one of these stands, no field may be released. */
export const blockers = (given: HandoverCase): readonly Finding[] =>
  [recipientBlocker(given), basisBlocker(given), ...caseBlockers(given)].filter(
    (finding) => finding !== null,
  );

const recipientBlocker = ({ partner, person }: HandoverCase): Finding | null => {
  if (partner === null) return block('recipient', 'Es ist keine Stelle ausgewählt.');
  if (partner.kind === 'jba')
    return block(
      'recipient',
      'Die Jugendberufsagentur ist ein Bündnis und keine Empfängerin. Wählen Sie die Stelle, die den Brief bekommt.',
    );
  if (person === null) return block('recipient', 'Es ist keine Person angesprochen.');
  return person.partnerId === partner.id
    ? null
    : block('recipient', 'Die angesprochene Person gehört nicht zur ausgewählten Stelle.');
};

const basisBlocker = ({ handover, partner }: HandoverCase): Finding | null => {
  const { basis, basisNote } = handover;
  if (basis === null) return block('basis', 'Es ist keine Rechtsgrundlage ausgewählt.');
  if (basis === 'andere' && basisNote.trim() === '')
    return block('basis', 'Die andere Rechtsgrundlage ist nicht benannt.');
  if (basis === 'kinderschutz' && partner !== null && partner.kind !== 'jugendamt')
    return block('basis', 'Kinderschutz ist eine Grundlage nur gegenüber dem Jugendamt.');
  return null;
};

const caseBlockers = ({ handover, student }: HandoverCase): readonly (Finding | null)[] => [
  handover.state === 'widerrufen' ? block('state', 'Diese Übergabe ist widerrufen.') : null,
  student.status === 'gesperrt'
    ? block('student', 'Die Verarbeitung dieses Falls ist eingeschränkt.')
    : null,
  student.objection
    ? block(
        'student',
        'Es liegt ein Widerspruch gegen die Verarbeitung vor, der noch nicht geprüft ist.',
      )
    : null,
];

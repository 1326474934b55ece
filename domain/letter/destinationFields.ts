import { formatDayOrBlank } from '../calendar/formatDay.ts';
import { currentDestinations } from '../destination/currentDestination.ts';
import {
  destinationCodes,
  destinationStatusLabels,
  proofLabels,
} from '../destination/destinationCodes.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import { hidesAddress } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { chosenAgreements } from './chosenAgreements.ts';
import { joinText, particular, prefixed, type Piece } from './particulars.ts';
import type { FieldPieces } from './personFields.ts';

/** Destination and agreements, field by field. */
export const destinationFields = {
  anschluss: (given) => {
    const { destinations, student } = given;
    const planned = currentDestinations(destinations).get(student.id)?.planned ?? null;
    return planned === null ? [] : plannedPieces(given, planned);
  },
  vereinbarungen: (given) => agreementTable(given),
  gespraech: (given) => {
    const { talkOn, talkPlace, talkParticipants } = given.handover;
    // The talk is often held at the school, and its people come from there.
    const shown = (place: string): string => (hidesAddress(given) ? '' : place);
    return [
      ...particular(
        'Übergabegespräch',
        joinText([prefixed('am', formatDayOrBlank(talkOn)), shown(talkPlace)], ', '),
      ),
      ...particular(
        'Beteiligte',
        talkParticipants
          .map(({ name, role, institution }) => joinText([name, role, shown(institution)], ', '))
          .join('\n'),
      ),
    ];
  },
} as const satisfies Readonly<Record<string, FieldPieces>>;

/** Under a block on addresses only the kind of the destination is told, not where it is. */
const plannedPieces = (given: HandoverCase, planned: Destination): readonly Piece[] => {
  const hidden = hidesAddress(given);
  return [
    ...particular(
      'Geplanter Anschluss',
      joinText([destinationCodes[planned.code].label, hidden ? '' : planned.detail], ', '),
    ),
    ...particular('Ort des Anschlusses', hidden ? '' : placeOf(given, planned)),
    ...particular('Beginn', formatDayOrBlank(planned.startsOn)),
    ...particular('Stand', statusText(planned)),
  ];
};

/** What was typed as the place, else the institution or the company that was chosen. */
const placeOf = ({ partners, companies }: HandoverCase, planned: Destination): string =>
  planned.institution.trim() ||
  (partners[planned.partnerId ?? '']?.name ?? companies[planned.companyId ?? '']?.name ?? '');

const statusText = ({ status, proof, proofOn }: Destination): string => {
  const kind = proof === null ? '' : proofLabels[proof];
  const proven = joinText([kind, prefixed('vom', formatDayOrBlank(proofOn))], ' ');
  return joinText(
    [destinationStatusLabels[status], status === 'nachweis' && proven !== '' ? proven : ''],
    ': ',
  );
};

const agreementTable = (given: HandoverCase): readonly Piece[] => {
  const rows = chosenAgreements(given).map(({ what, who, until, doneOn }) => [
    what,
    who,
    formatDayOrBlank(until),
    doneOn === null ? 'offen' : formatDayOrBlank(doneOn),
  ]);
  return rows.length === 0 ? [] : [{ kind: 'table', columns: agreementColumns, rows }];
};

const agreementColumns = [
  { title: 'Vereinbarung', width: 42 },
  { title: 'Wer', width: 26 },
  { title: 'Bis wann', width: 16 },
  { title: 'Erledigt', width: 16 },
];

import type { PlacementForm } from '../../../../domain/placement/placementPapers.ts';

/** For whom each paper is and what stands in it, as one sentence. */
export const placementFormNotes: Readonly<Record<PlacementForm, string>> = {
  bestaetigung:
    'Für den Betrieb: Name, Klasse, Zeitraum und die Ansprechperson der Schule, nichts aus der Akte.',
  bewertung:
    'Für den Betrieb: Name, Klasse, Zeitraum und die Ansprechperson der Schule, nichts aus der Akte.',
  selbst: 'Für die Jugendliche oder den Jugendlichen selbst.',
  besuch: 'Bleibt in der Schule. Eine Notiz zum Besuch steht schon darin.',
};

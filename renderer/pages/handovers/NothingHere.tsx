import { IconTransfer } from '@tabler/icons-react';
import type { HandoverList } from '../../../domain/handover/handoverLists.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';

const emptyWords: Readonly<Record<HandoverList, readonly [title: string, text: string]>> = {
  entwuerfe: [
    'Kein Entwurf offen',
    'Alle begonnenen Übergaben sind versendet oder beendet. Eine neue beginnen Sie oben rechts.',
  ],
  ohne_antwort: [
    'Keine Antwort steht aus',
    'Hier stehen versendete Übergaben, bis Sie die Antwort der Stelle erfasst haben.',
  ],
  ueberfaellig: [
    'Nichts ist überfällig',
    'Hier stehen Übergaben, deren Antwort bis zum erbetenen Tag nicht gekommen ist.',
  ],
  beantwortet: [
    'Noch keine Antwort erfasst',
    'Hier stehen Übergaben, auf die eine Stelle geantwortet hat, und abgeschlossene.',
  ],
  ohne_kopie: [
    'Alle haben ihre Kopie',
    'Hier stehen versendete Übergaben, bis die Kopie für die Jugendliche oder den Jugendlichen eingetragen ist.',
  ],
  alle: ['Noch keine Übergabe', 'Eine neue Übergabe beginnen Sie oben rechts.'],
};

/** What a list of handovers says when nothing stands in it, or nothing that is searched for. */
export const NothingHere = ({
  list,
  searching,
}: {
  readonly list: HandoverList;
  readonly searching: boolean;
}) => {
  const [title, text] = searching
    ? ['Dazu gibt es keine Übergabe', 'Prüfen Sie die Schreibweise oder wählen Sie „alle“.']
    : emptyWords[list];
  return (
    <EmptyState icon={IconTransfer} title={title}>
      {text}
    </EmptyState>
  );
};

import { confirm } from '../../parts/confirm.tsx';
import { overviewKinds, type OverviewChoice } from './overviewKinds.ts';
import type { Overview } from './useOverview.ts';

/** Asks before an overview becomes a file, and says exactly what will stand in it. */
export const askBeforeExport = (
  overview: Overview,
  choice: OverviewChoice,
  smallCell: number,
): Promise<boolean> =>
  confirm({
    title: 'Übersicht als Excel ausgeben',
    text: exportWords(overview, choice, smallCell),
    yes: 'Als Excel ausgeben',
  });

const unprotected = 'Die Datei liegt danach unverschlüsselt in dem Ordner, den Sie wählen.';

/** What the question says. */
export const exportWords = (
  { shown, plan }: Pick<Overview, 'shown' | 'plan'>,
  choice: OverviewChoice,
  smallCell: number,
): string => {
  if ('numbersOnly' in choice && choice.numbersOnly)
    return `Die Datei enthält nur Zahlen, keine Namen.${smallCell > 1 ? ` Zahlen unter ${smallCell} sind verdeckt.` : ''} ${unprotected}`;
  const lines = shown === 1 ? 'eine Zeile' : `${shown} Zeilen`;
  const { length } = choice.columns;
  const columns = length === 1 ? 'einer Spalte' : `${length} Spalten`;
  const sheets = plan.sheets.length > 2 ? `, verteilt auf ${plan.sheets.length - 1} Blätter` : '';
  const toFillIn =
    'toFillIn' in choice && choice.toFillIn ? ' Dazu kommen leere Spalten zum Ausfüllen.' : '';
  const blocked =
    'showBlockedPlaces' in choice && choice.showBlockedPlaces
      ? ' Schule, Klasse und Stelle stehen auch bei Personen mit Auskunftssperre darin.'
      : '';
  return (
    `Die Datei enthält ${lines} mit ${columns}${sheets} und die Zahlen dazu.${toFillIn}${blocked} ${unprotected} ` +
    `Geben Sie sie nur an ${overviewKinds[choice.sheet].giveTo} weiter und löschen Sie sie, wenn sie nicht mehr gebraucht wird.`
  );
};

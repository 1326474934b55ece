import type { ImportCounts } from '../import/importCounts.ts';
import type { problemKinds, RowProblem } from '../import/importRow.ts';
import { columnLabels } from '../import/columnMeaning.ts';
import { rowStateOf, type RowState } from '../import/rowState.ts';
import type { doubtReasons, Judgement } from '../import/verdict.ts';

/** What is shown about a row: a badge, and a sentence that says what becomes of it. */
type RowText = { readonly badge: string; readonly text: string };

const rowTexts: Readonly<Record<RowState, RowText>> = {
  new: {
    badge: 'neue Akte',
    text: 'Für diese Person wird eine Akte angelegt.',
  },
  completed: {
    badge: 'ergänzt',
    text: 'Die Akte gibt es schon. Was dort fehlt, wird aus der Liste ergänzt; was dort steht, bleibt.',
  },
  moved: {
    badge: 'andere Klasse',
    text: 'Die Akte gibt es schon. Die Klasse aus der Liste wird eingetragen; die bisherige bleibt im Schulbesuch stehen.',
  },
  replaced: {
    badge: 'berichtigt',
    text: 'Die Akte gibt es schon. Wo sie von der Liste abweicht, gilt die Liste.',
  },
  unchanged: {
    badge: 'unverändert',
    text: 'Die Akte gibt es schon, und sie enthält alles, was in der Liste steht.',
  },
  differing: {
    badge: 'weicht ab',
    text: 'In der Akte steht etwas anderes als in der Liste. Es bleibt stehen, bis Sie wählen, dass die Liste gilt.',
  },
  'not open': {
    badge: 'Akte nicht offen',
    text: 'Die Akte dieser Person ist abgeschlossen oder in der Verarbeitung eingeschränkt. Sie wird nicht verändert und nicht wieder geöffnet, solange Sie nichts anderes wählen.',
  },
  doubtful: {
    badge: 'unklar',
    text: 'Das Programm kann nicht entscheiden, um wen es geht. Die Zeile wird ausgelassen, bis Sie es entscheiden.',
  },
  twin: {
    badge: 'doppelt in der Liste',
    text: 'Diese Person steht schon weiter oben in der Liste. Die Zeile wird ausgelassen, wenn Sie nichts anderes wählen.',
  },
  unusable: {
    badge: 'nicht lesbar',
    text: 'In dieser Zeile fehlt der Nachname oder der Vorname. Sie wird ausgelassen.',
  },
  left: {
    badge: 'ausgelassen',
    text: 'Diese Zeile bleibt in der Datei. In Ihren Akten ändert sie nichts.',
  },
};

/** The badge of a row and the sentence that explains it. */
export const rowWords = (judgement: Judgement): RowText => rowTexts[rowStateOf(judgement)];

const doubtTexts: Readonly<Record<(typeof doubtReasons)[number], string>> = {
  several:
    'Mehrere Akten passen zu diesem Namen. Wählen Sie die richtige, oder legen Sie eine neue an.',
  'other birth day':
    'Es gibt eine Akte mit diesem Namen, aber mit einem anderen Geburtsdatum. Vielleicht ist eines davon vertippt, vielleicht sind es zwei Personen.',
  'birth day missing':
    'Es gibt eine Akte mit diesem Namen. In der Liste oder in der Akte fehlt das Geburtsdatum, und die Klasse passt nicht dazu.',
  'other given names':
    'Es gibt eine Akte mit diesem Nachnamen und demselben ersten Vornamen, aber mit anderen weiteren Vornamen.',
  'several rows':
    'Mehrere Zeilen der Liste passen zu derselben Akte. Wählen Sie, zu welcher Zeile sie gehört.',
};

/** Why a row is doubtful, as a sentence. */
export const doubtWords = (reason: (typeof doubtReasons)[number]): string => doubtTexts[reason];

const problemTexts: Readonly<
  Record<(typeof problemKinds)[number], (text: string, column: string) => string>
> = {
  'no name': () =>
    'Der Nachname oder der Vorname fehlt. Ergänzen Sie ihn in der Liste, oder nehmen Sie die Person von Hand auf.',
  'name order guessed': (text) =>
    `Aus „${text}“ geht nicht hervor, was Vorname und was Nachname ist; das letzte Wort gilt als Nachname. Ist es umgekehrt, nennen Sie die Spalte in der Datei „Nachname Vorname“ und wählen Sie die Datei noch einmal.`,
  'day unreadable': (text) =>
    `„${text}“ ist kein Tag mit Monat und Jahr. Das Geburtsdatum bleibt leer; tragen Sie es in der Akte nach.`,
  'day implausible': (text) =>
    `„${text}“ kann kein Geburtsdatum einer jungen Person sein. Es bleibt leer; tragen Sie es in der Akte nach.`,
  'gender unknown': (text) =>
    `„${text}“ ist kein bekanntes Geschlecht. Die Angabe bleibt leer; tragen Sie sie in der Akte nach.`,
  'email unreadable': (text) =>
    `„${text}“ ist keine vollständige E-Mail-Adresse. Die Angabe bleibt leer; tragen Sie sie in der Akte nach.`,
  'phone unreadable': (text) =>
    `„${text}“ enthält keine Telefonnummer. Die Angabe bleibt leer; tragen Sie sie in der Akte nach.`,
  'postcode doubtful': (text) =>
    `Die Postleitzahl „${text}“ hat nicht fünf Ziffern. Sie wird so übernommen; prüfen Sie, ob eine Null am Anfang fehlt.`,
  'too long': (text, column) =>
    `Der Text „${text}“ ist für das Feld ${column} zu lang. Es bleibt leer; tragen Sie die Angabe kürzer in der Akte nach.`,
};

/** What a problem of a row says: what is not taken over, and what to do. */
export const problemWords = ({ kind, meaning, text }: RowProblem): string =>
  problemTexts[kind](text, meaning === null ? '' : `„${columnLabels[meaning]}“`);

const written = (count: number): string => count.toLocaleString('de-DE');

/**
 * What taking a list over did, for the activity log and without a name.
 *
 * @example importActionWords({ admitted: 24, completed: 3, moved: 0, replaced: 0 }) // '24 Akten aus einer Liste angelegt, 3 ergänzt'
 */
export const importActionWords = (
  counts: Pick<ImportCounts, 'admitted' | 'completed' | 'moved' | 'replaced'>,
): string => {
  const done = [
    [counts.admitted, 'angelegt'],
    [counts.completed, 'ergänzt'],
    [counts.moved, 'in eine andere Klasse gesetzt'],
    [counts.replaced, 'berichtigt'],
  ] as const;
  const [first, ...further] = done.filter(([count]) => count > 0);
  if (first === undefined) return 'Nichts aus einer Liste übernommen';
  const [count, verb] = first;
  const files = count === 1 ? '1 Akte' : `${written(count)} Akten`;
  return [
    `${files} aus einer Liste ${verb}`,
    ...further.map(([other, also]) => `${written(other)} ${also}`),
  ].join(', ');
};

/**
 * What taking a list over would do now, in numbers.
 *
 * @example '24 neue Akten · 3 ergänzt · 2 zu klären'
 */
export const importSummaryWords = (counts: ImportCounts): string => {
  const parts = [
    [counts.admitted, counts.admitted === 1 ? 'neue Akte' : 'neue Akten'],
    [counts.completed, 'ergänzt'],
    [counts.moved, 'in andere Klasse'],
    [counts.replaced, 'berichtigt'],
    [counts.unchanged, 'unverändert'],
    [counts.asked, 'zu klären'],
    [counts.left, 'ausgelassen'],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  return said.length === 0
    ? 'Keine Zeile mit Angaben'
    : said.map(([count, words]) => `${written(count)} ${words}`).join(' · ');
};

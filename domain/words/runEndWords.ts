import type { Failure, FailureKind } from '../contract/failure.ts';
import { failureWords } from './failureWords.ts';

const folder = 'oder wählen Sie beim nächsten Versuch einen anderen Ordner';

const words: Partial<Readonly<Record<FailureKind, string>>> = {
  cancelled: 'Die Ausgabe wurde abgebrochen.',
  'not open':
    'Die Ausgabe endete, weil der Tresor gesperrt wurde. Öffnen Sie ihn und geben Sie die übrigen aus.',
  'disk full': `Die Ausgabe endete vorzeitig: Der Datenträger ist voll. Schaffen Sie dort Platz, ${folder}.`,
  'read only': `Die Ausgabe endete vorzeitig: Der Ordner ist schreibgeschützt. Lösen Sie den Schreibschutz, ${folder}.`,
  'place gone': `Die Ausgabe endete vorzeitig: Der Ordner ist nicht mehr erreichbar. Stecken Sie den Datenträger wieder ein oder stellen Sie das Netzlaufwerk her, ${folder}.`,
  'write failed': `Die Ausgabe endete vorzeitig: Eine Datei konnte nicht geschrieben werden. Versuchen Sie es noch einmal, ${folder}.`,
};

/** Why a run that writes several files into a folder ended before all were written, and what to do next. */
export const runEndWords = (failure: Failure): string =>
  words[failure.kind] ??
  `Die Ausgabe endete vorzeitig: ${failureWords(failure).title}. Versuchen Sie es noch einmal.`;

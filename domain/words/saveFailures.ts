/** Why a file could not be saved where the user wanted it. */
export type SaveFailure = 'locked' | 'full' | 'read only' | 'gone' | 'unknown';

/** What happened, what is safe, what to do next. */
export const saveFailureSentences: Readonly<Record<SaveFailure, string>> = {
  locked:
    'Die Datei ist in einem anderen Programm geöffnet und konnte nicht ersetzt werden. Ihre Daten sind sicher. Schließen Sie die Datei in Excel oder Word und speichern Sie noch einmal.',
  full: 'Auf dem Datenträger ist kein Platz mehr. Ihre Daten sind sicher, eine vorhandene Datei ist unverändert. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.',
  'read only':
    'In diesem Ordner oder in diese Datei darf nicht geschrieben werden. Ihre Daten sind sicher. Wählen Sie einen anderen Ordner oder einen anderen Dateinamen.',
  gone: 'Der gewählte Ordner ist nicht mehr erreichbar. Ihre Daten sind sicher. Prüfen Sie den USB-Stick oder das Netzlaufwerk oder wählen Sie einen anderen Ordner.',
  unknown:
    'Die Datei konnte nicht gespeichert werden. Ihre Daten sind sicher. Wählen Sie einen anderen Ordner und speichern Sie noch einmal.',
};

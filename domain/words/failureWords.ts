import type { Failure, FailureKind } from '../contract/failure.ts';

/** What a failure says to the user: a title, then what is safe and what to do next. */
export type FailureText = { readonly title: string; readonly text: string };

const words: Readonly<Record<FailureKind, FailureText>> = {
  'password too short': {
    title: 'Das Kennwort ist zu kurz',
    text: 'Nehmen Sie mindestens zwölf Zeichen, zum Beispiel vier Wörter, die nicht zusammengehören.',
  },
  'wrong password': {
    title: 'Das Kennwort stimmt nicht',
    text: 'Ihre Daten sind unverändert. Prüfen Sie Groß- und Kleinschreibung und die Feststelltaste, oder öffnen Sie mit dem Wiederherstellungsschlüssel.',
  },
  'wrong recovery key': {
    title: 'Der Wiederherstellungsschlüssel stimmt nicht',
    text: 'Ihre Daten sind unverändert. Vergleichen Sie die Gruppen mit Ihrem Ausdruck.',
  },
  'vault missing': {
    title: 'Der Tresor ist nicht zu finden',
    text: 'An der gemerkten Stelle liegt kein Tresor. Stecken Sie den Datenträger ein oder wählen Sie den Ordner neu. Es wurde nichts angelegt und nichts gelöscht.',
  },
  'no vault there': {
    title: 'In diesem Ordner liegt kein Tresor',
    text: 'Der bisher gemerkte Tresor bleibt eingestellt. Wählen Sie den Ordner, dessen Dateien mit „s-“ und „j-“ beginnen.',
  },
  'vault exists': {
    title: 'Dort liegt schon ein Tresor',
    text: 'Der vorhandene Tresor bleibt unverändert. Öffnen Sie ihn oder wählen Sie einen anderen Ordner.',
  },
  'vault damaged': {
    title: 'Der Tresor ist beschädigt',
    text: 'Es wurde nichts verändert. Sehen Sie zuerst nach, was erhalten ist; dann setzen Sie die Arbeit damit fort oder stellen eine Sicherung wieder her.',
  },
  'vault lost': {
    title: 'Aus diesem Tresor lässt sich nichts mehr lesen',
    text: 'Es wurde nichts verändert. Stellen Sie eine Sicherung wieder her. Bewahren Sie den beschädigten Ordner auf, bis das gelungen ist.',
  },
  'vault from the future': {
    title: 'Der Tresor stammt aus einer neueren Fassung',
    text: 'Diese Fassung des Programms kann ihn nicht lesen und hat nichts verändert. Installieren Sie die neuere Fassung.',
  },
  'vault newer': {
    title: 'Der Tresor stammt aus einer etwas neueren Fassung',
    text: 'Diese Fassung des Programms kann ihn zeigen, aber nichts hineinschreiben, und hat nichts verändert. Zum Arbeiten installieren Sie die neuere Fassung.',
  },
  'vault in use': {
    title: 'Der Tresor ist schon geöffnet',
    text: 'Schließen Sie das andere Programm und versuchen Sie es noch einmal, oder sehen Sie hier nur hinein.',
  },
  'vault abandoned': {
    title: 'Der Tresor ist noch als geöffnet vermerkt',
    text: 'Das andere Programm hat sich länger nicht gemeldet. Läuft es sicher nicht mehr, können Sie den Tresor übernehmen; sonst sehen Sie hier nur hinein.',
  },
  'taken over': {
    title: 'Ein anderes Programm hat diesen Tresor übernommen',
    text: 'Es wurde nichts gespeichert; alles vorher Gespeicherte ist sicher, und Ihr Text steht noch hier. Notieren Sie ihn anderswo, denn von hier aus wird nichts mehr gespeichert. Sperren Sie dann, und öffnen Sie den Tresor neu, wenn das andere Programm geschlossen ist.',
  },
  'only looking': {
    title: 'Der Tresor ist nur zum Lesen geöffnet',
    text: 'Es wurde nichts gespeichert und nichts verändert. Sperren Sie und öffnen Sie den Tresor zum Arbeiten.',
  },
  'vault unreadable': {
    title: 'Der Tresor lässt sich nicht lesen',
    text: 'Der Datenträger oder der Ordner gibt die Dateien nicht her. Prüfen Sie Verbindung und Zugriffsrechte. Es wurde nichts verändert.',
  },
  'not open': {
    title: 'Der Tresor ist nicht geöffnet',
    text: 'Was gerade lief, wurde abgebrochen; alles als gespeichert Angezeigte ist sicher. Öffnen Sie den Tresor mit Ihrem Kennwort und wiederholen Sie den Schritt.',
  },
  'disk full': {
    title: 'Der Datenträger ist voll',
    text: 'Es wurde nichts gespeichert; alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  },
  'read only': {
    title: 'Der Ordner ist schreibgeschützt',
    text: 'Es wurde nichts geschrieben; alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier. Lösen Sie den Schreibschutz oder lassen Sie die Rechte prüfen; für eine neue Datei geht auch ein anderer Ordner.',
  },
  'place gone': {
    title: 'Der Ordner ist nicht mehr erreichbar',
    text: 'Es wurde nichts geschrieben; alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier. Stecken Sie den Datenträger wieder ein oder stellen Sie das Netzlaufwerk her, und versuchen Sie es noch einmal.',
  },
  'write failed': {
    title: 'Die Datei konnte nicht geschrieben werden',
    text: 'Alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier. Versuchen Sie es noch einmal; für eine neue Datei geht auch ein anderer Ordner.',
  },
  'rule broken': {
    title: 'Das lässt sich so nicht speichern',
    text: 'Es wurde nichts verändert. Prüfen Sie die Angaben.',
  },
  'nothing to undo': {
    title: 'Es gibt nichts zurückzunehmen',
    text: 'Seit dem Öffnen oder dem letzten Versand wurde nichts geändert, was sich zurücknehmen lässt.',
  },
  'worked on': {
    title: 'Inzwischen wurde weitergearbeitet',
    text: 'Es wurde nichts verändert. Nehmen Sie mit Strg+Z Schritt für Schritt zurück.',
  },
  'not releasable': {
    title: 'Das Schreiben darf so nicht hinausgehen',
    text: 'Es wurde nichts ausgegeben und nichts eingetragen. Prüfen Sie die Angaben, bevor Sie es noch einmal versuchen.',
  },
  'file locked': {
    title: 'Die Datei ist noch in einem anderen Programm geöffnet',
    text: 'Die vorhandene Datei ist unverändert. Schließen Sie sie in Word oder Excel, oder wählen Sie einen anderen Namen.',
  },
  cancelled: { title: 'Abgebrochen', text: 'Es wurde nichts geschrieben.' },
  'too long': {
    title: 'Das hat zu lange gedauert',
    text: 'Die Ausgabe wurde beendet, ohne eine Datei zu schreiben. Wählen Sie weniger Einträge aus und versuchen Sie es noch einmal.',
  },
  'backup damaged': {
    title: 'Diese Sicherung ist beschädigt',
    text: 'Sie wurde nicht verwendet, und an Ihrem Tresor wurde nichts verändert. Nehmen Sie die nächstältere.',
  },
  'backup missing': {
    title: 'Die Sicherung ist nicht mehr da',
    text: 'An Ihrem Tresor wurde nichts verändert. Stecken Sie den Datenträger ein oder wählen Sie eine andere.',
  },
  'copy not whole': {
    title: 'Die Kopie war nach dem Schreiben nicht vollständig',
    text: 'Sie wurde verworfen; der Tresor und alle früheren Sicherungen sind unverändert. Versuchen Sie es noch einmal. Geschieht es wieder, nehmen Sie einen anderen Datenträger oder lassen ihn prüfen.',
  },
  'scan too large': {
    title: 'Die Datei ist zu groß',
    text: 'Ein Blatt darf höchstens 20 MB haben. Scannen Sie es mit geringerer Auflösung; es wurde nichts angehängt.',
  },
  'scan unknown': {
    title: 'Diese Art von Datei lässt sich nicht anhängen',
    text: 'Nehmen Sie ein PDF oder ein Bild (JPEG, PNG). Es wurde nichts angehängt.',
  },
  'scan unreadable': {
    title: 'Die Datei lässt sich nicht lesen',
    text: 'Es wurde nichts angehängt, und Ihr Tresor ist unverändert. Prüfen Sie, ob die Datei noch dort liegt und sich öffnen lässt.',
  },
  'scan damaged': {
    title: 'Das angehängte Blatt ist beschädigt oder fehlt',
    text: 'Es wird nicht gezeigt. In einer Sicherung ist es vielleicht noch vollständig.',
  },
  'list unusable': {
    title: 'Diese Datei lässt sich nicht als Liste lesen',
    text: 'Es wurde nichts übernommen, und die Datei ist unverändert.',
  },
  'template unusable': {
    title: 'Diese Datei lässt sich nicht als Vorlage verwenden',
    text: 'Es wurde nichts übernommen, und die Datei ist unverändert.',
  },
  'template damaged': {
    title: 'Die Vorlage ist beschädigt oder fehlt',
    text: 'Das Schreiben wurde nicht erzeugt, und Ihre Angaben sind sicher. Fügen Sie die Vorlage unter „Einstellungen, Vorlagen“ neu hinzu; in einer Sicherung ist sie vielleicht noch vollständig.',
  },
  'office failed': {
    title: 'Das Dokument konnte nicht erzeugt werden',
    text: 'Ihre Daten sind sicher, und es wurde keine Datei geschrieben. Versuchen Sie es noch einmal.',
  },
  'no printer': {
    title: 'Es ist kein Drucker eingerichtet',
    text: 'Es wurde nichts gedruckt und nichts als versendet eingetragen. Richten Sie im System einen Drucker ein, oder geben Sie das Schreiben als PDF aus.',
  },
  'print failed': {
    title: 'Das Schreiben wurde nicht gedruckt',
    text: 'Ihre Daten sind sicher, und es ist nichts als versendet eingetragen. Prüfen Sie den Drucker und versuchen Sie es noch einmal.',
  },
  'printed unrecorded': {
    title: 'Das Schreiben ist gedruckt, aber nicht eingetragen',
    text: 'Der Eintrag im Verzeichnis der Übermittlungen ist nicht gelungen. Geben Sie den Ausdruck noch nicht weiter: Vernichten Sie ihn, und drucken Sie das Schreiben neu, wenn der Grund behoben ist.',
  },
  'not allowed': {
    title: 'Das Programm hat eine Anfrage abgewiesen',
    text: 'Es wurde nichts verändert. Schließen Sie das Programm und starten Sie es neu; hilft das nicht, wenden Sie sich an Ihre IT.',
  },
  'bad question': {
    title: 'Die Angaben haben nicht die erwartete Form',
    text: 'Es wurde nichts verändert. Prüfen Sie die letzte Eingabe; ist sie sehr lang, teilen Sie sie auf.',
  },
  unexpected: {
    title: 'Etwas Unerwartetes ist geschehen',
    text: 'Alles bisher Gespeicherte ist sicher. Versuchen Sie es noch einmal; hilft das nicht, nennen Sie Ihrer IT diese Nummer:',
  },
};

/** The German words for a failure; a detail of the failure stands at the end where it helps. */
export const failureWords = (failure: Failure): FailureText => {
  const { title, text } = words[failure.kind];
  const shown = detailFirst.has(failure.kind) && failure.detail !== '';
  if (shown) return { title, text: `${failure.detail} ${text}` };
  return failure.kind === 'unexpected'
    ? { title, text: `${text} ${failure.detail}` }
    : { title, text };
};

const detailFirst: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'rule broken',
  'not releasable',
  'printed unrecorded',
  'wrong recovery key',
  'vault damaged',
  'vault in use',
  'vault abandoned',
  'backup damaged',
  'template unusable',
  'list unusable',
]);

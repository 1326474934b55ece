import type { Tone } from '../parts/StatusBadge.tsx';
import type { Opening } from '../state/opening.ts';

type OpeningNote = Opening['notes'][number];

/** A note on the opening as it stands on the screen. */
export type OpeningNoteWords = {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
};

/** A part of a sentence that names a moment or files; nothing without one. */
const named = (before: string, detail: string, after = ''): string =>
  detail === '' ? '' : `${before}${detail}${after}`;

const ofOlder = (detail: string): OpeningNoteWords => ({
  tone: 'bad',
  title: 'Dieser Tresor ist älter als der, den Sie hier zuletzt geöffnet haben',
  text: `Neuere Einträge fehlen darin${named('; sein letzter ist von ', detail)}. Haben Sie selbst eine Kopie zurückgeholt, ist das richtig so. Wenn nicht, geben Sie noch nichts ein: Prüfen Sie, ob der richtige Ordner eingestellt und der Datenträger mit dem neueren Stand angeschlossen ist.`,
});

const ofConflictCopies = (detail: string): OpeningNoteWords => ({
  tone: 'bad',
  title: 'Ein Abgleichprogramm hat zwei Stände dieses Tresors nebeneinandergelegt',
  text: `Der Tresor wurde wohl auf zwei PCs zugleich benutzt${named('; Dateien des anderen Standes: ', detail)}. Was Sie sehen, ist geprüft, und diese Dateien bleiben erhalten, doch Einträge vom anderen PC können fehlen. Warten Sie, bis der Abgleich fertig ist, und öffnen Sie den Tresor neu. Bleibt der Hinweis, löschen Sie die Dateien nicht, bevor Sie die letzten Einträge mit Ihren Unterlagen und der Sicherung des anderen PCs verglichen haben.`,
});

const compare =
  'Vergleichen Sie die letzten Einträge mit Ihren Unterlagen, und sehen Sie unter Einstellungen in die neueste Sicherung hinein.';

const ofIncomplete = (detail: string, access: Opening['access']): OpeningNoteWords => ({
  tone: 'bad',
  title: 'Dieser Stand ist nicht vollständig',
  text:
    access === 'look'
      ? `Im Tresor sind Dateien beschädigt. Sie sehen, was sich sicher lesen lässt${named(', bis ', detail)}; was danach kam, fehlt. ${compare}`
      : `Sie arbeiten mit dem weiter, was sich sicher lesen ließ${named(', bis ', detail)}; was danach kam, fehlt. ${compare}`,
});

/** Who only looks sets nothing aside. */
const ofSetAside = (detail: string, access: Opening['access']): OpeningNoteWords =>
  access === 'look'
    ? {
        tone: 'waiting',
        title: 'Dateien im Tresor sind beschädigt',
        text: `Was Sie sehen, ist geprüft, und es wurde nichts verändert${named('. Betroffen: ', detail)}. Lassen Sie den Datenträger prüfen, auf dem der Tresor liegt.`,
      }
    : {
        tone: 'waiting',
        title: 'Beschädigte Dateien wurden beiseitegelegt',
        text: `Was Sie sehen, ist geprüft. Die Dateien liegen im Tresor-Ordner unter „quarantine“${named(' (', detail, ')')}; gelöscht wurde nichts. Kommt das noch einmal vor, lassen Sie den Datenträger prüfen.`,
      };

const ofCutWrite = (detail: string): OpeningNoteWords => ({
  tone: 'waiting',
  title: 'Das Speichern wurde beim letzten Mal unterbrochen',
  text: `Alles, was als gespeichert angezeigt war, ist da${named(', zuletzt von ', detail)}. Was in den Sekunden danach getippt wurde, kann fehlen: Sehen Sie nach, woran Sie zuletzt gearbeitet haben.`,
});

const ofMigrated = (): OpeningNoteWords => ({
  tone: 'info',
  title: 'Der Tresor ist auf diese Fassung des Programms umgestellt',
  text: 'Vorher wurde der bisherige Stand gesichert. Ältere Fassungen von Staffelstab können den Tresor nicht mehr öffnen; installieren Sie auf anderen PCs dieselbe Fassung.',
});

type WordsOf = (detail: string, access: Opening['access']) => OpeningNoteWords;

const words: Readonly<Record<OpeningNote['kind'], WordsOf>> = {
  'older than seen': ofOlder,
  'conflict copies': ofConflictCopies,
  incomplete: ofIncomplete,
  'set aside': ofSetAside,
  'cut write': ofCutWrite,
  migrated: ofMigrated,
};

/** What a note on the opening says: what happened, what is safe, what to do. */
export const openingNoteWords = (
  { kind, detail }: OpeningNote,
  access: Opening['access'],
): OpeningNoteWords => words[kind](detail, access);

const brokenOff: Readonly<Record<NonNullable<Opening['brokenOff']>, OpeningNoteWords>> = {
  scan: {
    tone: 'waiting',
    title: 'Das Blatt wurde nicht angehängt',
    text: 'Der Tresor wurde gesperrt, bevor die Datei ganz gelesen war. Alles Gespeicherte ist sicher, und die Datei liegt unverändert, wo sie war. Hängen Sie das Blatt noch einmal an.',
  },
  template: {
    tone: 'waiting',
    title: 'Die Vorlage wurde nicht übernommen',
    text: 'Der Tresor wurde gesperrt, bevor die Datei ganz geprüft war. Alles Gespeicherte ist sicher, und die Datei liegt unverändert, wo sie war. Wählen Sie die Vorlage noch einmal.',
  },
  list: {
    tone: 'waiting',
    title: 'Die Liste wurde nicht gelesen',
    text: 'Der Tresor wurde gesperrt, bevor die Datei ganz gelesen war. Es wurde nichts daraus übernommen, alles Gespeicherte ist sicher, und die Datei liegt unverändert, wo sie war. Wählen Sie die Liste noch einmal.',
  },
};

/** Everything that is to be said after an opening, in the order in which it stands there. */
export const openingWords = (opening: Opening): readonly OpeningNoteWords[] => [
  ...opening.notes.map((note) => openingNoteWords(note, opening.access)),
  ...(opening.brokenOff === null ? [] : [brokenOff[opening.brokenOff]]),
];

/** The words of the band over a vault that is only looked into. */
export type BandWords = { readonly title: string; readonly text: string };

const lookingAtDamage: BandWords = {
  title: 'Nur zum Lesen: der erhaltene Stand eines beschädigten Tresors',
  text: 'Es wird nichts gespeichert und nichts verändert. Sehen Sie nach, was da ist; dann entscheiden Sie, ob Sie damit weiterarbeiten oder eine Sicherung wiederherstellen.',
};

const lookingAtNewer: BandWords = {
  title: 'Nur zum Lesen: der Tresor stammt aus einer neueren Fassung',
  text: 'Es wird nichts gespeichert und nichts verändert. Zum Arbeiten installieren Sie die neuere Fassung von Staffelstab.',
};

/**
 * Why the vault is only looked into and what to do, from what kept it from being opened for work.
 *
 * @example bandWords(null).title // 'Der Tresor ist nur zum Lesen geöffnet'
 */
export const bandWords = (opening: Opening | null): BandWords => {
  const why = opening?.why ?? null;
  if (why?.kind === 'vault damaged') return lookingAtDamage;
  if (why?.kind === 'vault newer') return lookingAtNewer;
  const who = why === null || why.detail === '' ? '' : `${why.detail} `;
  return {
    title: 'Der Tresor ist nur zum Lesen geöffnet',
    text: `${who}Sie sehen den Stand beim Öffnen; gespeichert wird hier nichts. Zum Arbeiten schließen Sie das andere Programm, sperren hier und öffnen den Tresor neu.`,
  };
};

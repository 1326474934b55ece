import { backupFaultLabels, type BackupPlace } from '../backup/backupPlaceSchema.ts';
import type { Day } from '../calendar/day.ts';
import { momentWords } from './momentWords.ts';

type FaultWords = { readonly title: string; readonly text: string };

type Fault = NonNullable<BackupPlace['fault']>['kind'];

const nextStep: Readonly<Record<BackupPlace['id'], Readonly<Record<Fault, string>>>> = {
  own: {
    full: 'Schaffen Sie Platz und sichern Sie noch einmal.',
    readOnly: 'Lassen Sie die Rechte des Ordners prüfen und sichern Sie noch einmal.',
    gone: 'Stellen Sie die Verbindung zu dem Datenträger her, auf dem dieser Ordner liegt, und sichern Sie noch einmal.',
    notWhole: 'Sichern Sie noch einmal; geschieht es wieder, lassen Sie den Datenträger prüfen.',
    other: 'Sichern Sie noch einmal; geschieht es wieder, wenden Sie sich an Ihre IT.',
  },
  second: {
    full: 'Schaffen Sie dort Platz oder wählen Sie einen anderen zweiten Ort.',
    readOnly: 'Lösen Sie den Schreibschutz oder wählen Sie einen anderen zweiten Ort.',
    gone: 'Stecken Sie den Datenträger ein oder stellen Sie das Netzlaufwerk her. Die nächste Sicherung wird dort nachgeholt.',
    notWhole: 'Sichern Sie noch einmal; geschieht es wieder, nehmen Sie einen anderen Datenträger.',
    other: 'Sichern Sie noch einmal oder wählen Sie einen anderen zweiten Ort.',
  },
};

/** What went wrong at a place of backups, what is safe and what to do; null where nothing did. */
export const backupFaultWords = ({ id, fault }: BackupPlace, today: Day): FaultWords | null =>
  fault === null
    ? null
    : {
        title: `Nicht gesichert (${momentWords(fault.at, today)})`,
        text: `${backupFaultLabels[fault.kind]} Der Tresor und alle früheren Sicherungen sind unverändert. ${nextStep[id][fault.kind]}`,
      };

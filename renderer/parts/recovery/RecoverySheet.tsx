import { createPortal } from 'react-dom';
import { formatDayInWords } from '../../../domain/calendar/formatDay.ts';
import { useToday } from '../../state/today.ts';
import { recoveryGroups } from './recoveryGroups.ts';

/** The sheet with the recovery key: unseen on the screen, alone on the paper. */
export const RecoverySheet = ({
  recoveryKey,
  practice,
}: {
  readonly recoveryKey: string;
  readonly practice: boolean;
}) => {
  const today = useToday();
  return createPortal(
    <div className="print-sheet">
      {practice ? <p>Übung – dieser Schlüssel öffnet nur erfundene Daten.</p> : null}
      <h1>Wiederherstellungsschlüssel</h1>
      <p>Für den Tresor des Programms Staffelstab, ausgestellt am {formatDayInWords(today)}.</p>
      <ol className="print-groups">
        {recoveryGroups(recoveryKey).map((group, at) => (
          <li key={at}>
            <small>{at + 1}</small> {group}
          </li>
        ))}
      </ol>
      <h2>Wofür dieses Blatt ist</h2>
      <p>
        Wenn das Kennwort vergessen ist, öffnet dieser Schlüssel den Tresor. Wählen Sie auf der
        Seite „Tresor öffnen“ den Weg „Mit Wiederherstellungsschlüssel öffnen“ und geben Sie alle
        neun Gruppen ein.
      </p>
      <h2>Wie Sie das Blatt verwahren</h2>
      <p>
        Verschlossen und getrennt vom PC, zum Beispiel im Tresor des Sekretariats in einem
        versiegelten Umschlag. Wer dieses Blatt und den Tresor-Ordner hat, kann alles lesen.
      </p>
      <h2>Wenn es verloren geht</h2>
      <p>
        Erzeugen Sie in den Einstellungen unter „Sicherheit“ sofort einen neuen Schlüssel. Der alte
        gilt dann nicht mehr.
      </p>
    </div>,
    document.body,
  );
};

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { PaperDialog } from '../../../parts/paper/PaperDialog.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';

/** The plan of visits as it is printed; places under an Auskunftssperre only where that is confirmed. */
export const VisitPlanDialog = ({
  opened,
  onClose,
  placementIds,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly placementIds: readonly string[];
}) => {
  const [withBlocked, setWithBlocked] = useState(false);
  const blocked = useView(
    ['placement', 'student'],
    ({ placement, student }) =>
      placementIds.filter((id) => student[placement[id]?.studentId ?? '']?.addressBlocked === true)
        .length,
    [placementIds],
  );
  return (
    <PaperDialog
      opened={opened}
      onClose={onClose}
      title="Besuchsplan"
      paper={{ kind: 'visitPlan', placementIds: [...placementIds], withBlocked }}
      note="Für die Personen, die besuchen: Namen, Betriebe und Zeiten, nichts aus den Akten."
      choices={
        blocked === 0 ? null : (
          <Checkbox
            label={`Auch Jugendliche mit Auskunftssperre aufführen (${blocked})`}
            description="Der Plan verrät, wo sie anzutreffen sind. Gilt nur für diese Ausgabe."
            checked={withBlocked}
            onChange={(event) => setWithBlocked(event.currentTarget.checked)}
          />
        )
      }
    />
  );
};

import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { SeveralRecipient } from '../../../domain/handover/severalDrafts.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { RecipientPicker } from './RecipientPicker.tsx';
import { beginWith, kindWith } from './severalBeginning.ts';

/** To whom: all to one addressee, or each to the partner of the planned destination. */
export const SeveralRecipientChoice = ({
  recipient,
  begun,
  onChoose,
}: {
  readonly begun: SeveralRecipient['kind'];
  readonly recipient: SeveralRecipient | null;
  readonly onChoose: (recipient: SeveralRecipient | null, kind: PartnerKind | null) => void;
}) => {
  const replica = useReplica();
  const [mode, setMode] = useState<SeveralRecipient['kind']>(begun);
  const one = recipient?.kind === 'one' ? recipient : null;
  const kindOf = (id: string): PartnerKind | null => replica.data.partner[id]?.kind ?? null;
  return (
    <>
      <SegmentedControl
        aria-label="An wen"
        value={mode}
        onChange={(value) => {
          const next = value === 'own' ? 'own' : 'one';
          setMode(next);
          onChoose(beginWith(next), kindWith(next));
        }}
        data={[
          { value: 'one', label: 'alle an dieselbe Stelle' },
          { value: 'own', label: 'jeweils an die Stelle des Anschlusses' },
        ]}
      />
      {mode === 'one' ? (
        <RecipientPicker
          partnerId={one?.partnerId ?? null}
          personId={one?.personId ?? null}
          onPartner={(partner, person) =>
            onChoose(
              { kind: 'one', partnerId: partner.id, personId: person?.id ?? null },
              partner.kind,
            )
          }
          onPerson={(personId) => {
            if (one !== null) onChoose({ ...one, personId }, kindOf(one.partnerId));
          }}
        />
      ) : (
        <Text size="sm">
          Jedes Schreiben geht an die Stelle, die beim geplanten Anschluss erfasst ist, zum Beispiel
          an die BBS. Wo es dort mehrere Personen gibt, wählen Sie die Person im Entwurf.
        </Text>
      )}
    </>
  );
};

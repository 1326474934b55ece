import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { defaultFields } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner, PartnerPerson } from '../../../domain/partner/partnerSchemas.ts';
import { EditorSection } from './EditorSection.tsx';
import { sameFields, ticksAreUntouched } from './proposals.ts';
import { RecipientPicker } from '../../parts/handover/RecipientPicker.tsx';
import { useHandoverChange } from './useHandover.ts';

/** To whom it goes. Another kind of institution gets its own proposal of ticks. */
export const RecipientSection = ({
  given,
  locked,
}: {
  readonly given: HandoverCase;
  readonly locked: boolean;
}) => {
  const { handover, partner } = given;
  const change = useHandoverChange(handover.id);

  const choosePartner = async (chosen: Partner, person: PartnerPerson | null): Promise<void> => {
    const proposed = defaultFields(chosen.kind);
    const again =
      !sameFields(handover.fields, proposed) &&
      (ticksAreUntouched(handover.fields, partner?.kind ?? null) || (await askNewTicks(chosen)));
    await change('Stelle der Übergabe geändert', {
      partnerId: chosen.id,
      personId: person?.id ?? null,
      // A confirmation holds for one recipient only.
      addressConfirmed: false,
      ...(again ? { fields: [...proposed] } : {}),
    });
  };

  return (
    <EditorSection title="An wen" place="recipient">
      <RecipientPicker
        locked={locked}
        partnerId={handover.partnerId}
        personId={handover.personId}
        onPartner={(chosen, person) => void choosePartner(chosen, person)}
        onPerson={(personId) => void change('Person der Übergabe geändert', { personId })}
      />
    </EditorSection>
  );
};

const askNewTicks = (partner: Partner): Promise<boolean> =>
  new Promise((resolve) => {
    modals.openConfirmModal({
      title: 'Angaben neu vorschlagen',
      centered: true,
      children: (
        <Text size="sm">
          Sie haben Angaben von Hand ausgewählt. Sollen statt dessen die Angaben angehakt werden,
          die für {partner.name} üblich sind?
        </Text>
      ),
      labels: { confirm: 'Neu vorschlagen', cancel: 'Meine Auswahl behalten' },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });

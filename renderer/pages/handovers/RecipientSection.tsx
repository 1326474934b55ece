import { Text } from '@mantine/core';
import { choosePreset } from '../../../domain/handover/choosePreset.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { startPreset } from '../../../domain/handover/presets.ts';
import type { Partner, PartnerPerson } from '../../../domain/partner/partnerSchemas.ts';
import { RecipientPicker } from '../../parts/handover/RecipientPicker.tsx';
import { EditorSection } from './EditorSection.tsx';
import { askToOverwrite } from './presets/askToOverwrite.ts';
import { usePresets } from './presets/usePresets.ts';
import { useHandoverChange } from './useHandover.ts';

/** To whom it goes, chosen anew until a paper went there. Another kind of institution brings the preset it begins with. */
export const RecipientSection = ({
  given,
  locked,
  hasPapers,
}: {
  readonly given: HandoverCase;
  readonly locked: boolean;
  readonly hasPapers: boolean;
}) => {
  const { handover } = given;
  const change = useHandoverChange(handover.id);
  const proposal = useProposal(given);

  const choosePartner = async (chosen: Partner, person: PartnerPerson | null): Promise<void> => {
    const proposed = await proposal(chosen);
    await change('Stelle der Übergabe geändert', {
      partnerId: chosen.id,
      personId: person?.id ?? null,
      // A confirmation holds for one recipient only.
      addressConfirmed: false,
      ...proposed,
    });
  };

  return (
    <EditorSection title="An wen" place="recipient">
      <RecipientPicker
        locked={locked || hasPapers}
        partnerId={handover.partnerId}
        personId={handover.personId}
        onPartner={(chosen, person) => void choosePartner(chosen, person)}
        onPerson={(personId) => void change('Person der Übergabe geändert', { personId })}
      />
      {hasPapers ? (
        <Text size="sm" c="dimmed">
          An diese Person ist schon ein Papier gegangen. Für eine andere Stelle legen Sie eine neue
          Übergabe an.
        </Text>
      ) : null}
    </EditorSection>
  );
};

/** What another kind of institution brings with it; the own choice stays where it is wanted, as a free one. */
const useProposal = (given: HandoverCase) => {
  const { standing } = usePresets(given);
  const { handover, partner } = given;
  return async (chosen: Partner): Promise<Partial<Handover>> => {
    if (partner?.kind === chosen.kind) return {};
    const choice = choosePreset(handover, startPreset(chosen.kind), standing);
    // Nobody has chosen a basis yet: then none is chosen for them.
    const losesBasis = handover.basis !== null && choice.losesBasis;
    const proposal = `Angaben für ${chosen.name}`;
    const agreed = await askToOverwrite(
      { ...choice, losesBasis },
      { proposal, basis: handover.basis },
    );
    if (!agreed) return { preset: '' };
    return handover.basis === null ? { ...choice.patch, basis: null } : choice.patch;
  };
};

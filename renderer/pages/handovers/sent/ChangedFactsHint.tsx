import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconReplace } from '@tabler/icons-react';
import type { ChangedFact } from '../../../../domain/disclosure/changedFacts.ts';
import { correctionCase } from '../../../../domain/disclosure/correctionCase.ts';
import {
  documentLabels,
  type Disclosure,
} from '../../../../domain/disclosure/disclosureSchemas.ts';
import { changedFacts } from '../../../../domain/disclosure/changedFacts.ts';
import { fieldCatalogue } from '../../../../domain/handover/fieldCatalogue.ts';
import type { Collection } from '../../../../domain/record/recordSchemas.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { caseSources } from '../useHandover.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';

const sources: readonly Collection[] = [
  ...caseSources,
  'disclosure',
  'sentLetter',
  'waivedCorrection',
];

/** What has changed since a paper went out, with the two ways to deal with it; nothing while all stands as it was sent. */
export const ChangedFactsHint = ({ disclosure }: { readonly disclosure: Disclosure }) => {
  const today = useToday();
  const { facts, given } = useView(
    sources,
    (data) => {
      const changed = changedFacts(data, disclosure);
      return {
        facts: changed,
        given: changed.length === 0 ? null : correctionCase(data, disclosure.id, today),
      };
    },
    [disclosure, today],
  );
  const [writing, correction] = useDisclosure(false);
  const [waiving, waiver] = useDisclosure(false);
  if (facts.length === 0 || given === null) return null;
  return (
    <Hint
      tone="waiting"
      icon={IconReplace}
      title={`Geändert seit der Übermittlung${formOf(disclosure)}: ${labelsOf(facts)}`}
    >
      <Stack gap="xs">
        <Text size="sm">
          Wer die Angaben bekommen hat, erfährt von der Änderung, wenn das nicht unmöglich oder
          unverhältnismäßig ist (Artikel 19 DSGVO).
        </Text>
        {facts.some(({ field }) => field === 'name' || field === 'geschlecht') ? (
          <Text size="sm">
            Fragen Sie vorher die betroffene Person: Ein geänderter Vorname oder Geschlechtseintrag
            darf oft nur mit ihrem Willen weitergesagt werden (Offenbarungsverbot).
          </Text>
        ) : null}
        {given.ok ? null : (
          <Group gap={6} wrap="nowrap">
            <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0 }} />
            <Text size="sm">{given.failure}</Text>
          </Group>
        )}
        <Group gap="xs">
          {given.ok ? (
            <Button size="compact-md" onClick={correction.open}>
              Berichtigung schreiben
            </Button>
          ) : null}
          <Button size="compact-md" variant="default" onClick={waiver.open}>
            Nicht nötig
          </Button>
        </Group>
      </Stack>
      {given.ok ? (
        <CorrectionDialog opened={writing} onClose={correction.close} given={given.value} />
      ) : null}
      <WaiveDialog opened={waiving} onClose={waiver.close} disclosure={disclosure} facts={facts} />
    </Hint>
  );
};

/** Which paper is meant, where it is not the letter. */
const formOf = ({ document }: Disclosure): string =>
  document === 'uebergabe' ? '' : ` (${documentLabels[document]})`;

const labelsOf = (facts: readonly ChangedFact[]): string =>
  facts.map(({ field }) => fieldCatalogue[field].label).join('; ');

import { Select } from '@mantine/core';
import { fieldCatalogue, type FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import type { Gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { fieldsWithContent } from '../../../domain/letter/transferSections.ts';
import { askedFields } from '../../../domain/template/askedFields.ts';
import type { Template } from '../../../domain/template/templateSchema.ts';
import { useRecordField } from '../../parts/RecordForm.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';

const din = 'din';
const collator = new Intl.Collator('de');

/** Whether the letter is laid out after DIN 5008, or written into a template of one's own. */
export const TemplateChoice = ({
  given,
  verdicts,
}: {
  readonly given: HandoverCase;
  readonly verdicts: Gate;
}) => {
  const today = useToday();
  const field = useRecordField<string | null>('templateId');
  const templates = useView(['template'], (data) =>
    Object.values(data.template).toSorted((one, other) => collator.compare(one.name, other.name)),
  );
  const chosen = templates.find(({ id }) => id === field.value);
  const isGone = field.value !== null && chosen === undefined;
  const filled = fieldsWithContent(given, verdicts.released, today);
  return (
    <Select
      label="Vorlage"
      description={
        templates.length === 0
          ? 'Eigene Vorlagen fügen Sie unter „Einstellungen, Vorlagen“ hinzu.'
          : missingWords(chosen, filled)
      }
      error={
        isGone ? 'Die gewählte Vorlage ist nicht mehr vorhanden. Wählen Sie eine andere.' : null
      }
      allowDeselect={false}
      readOnly={field.locked}
      wrapperProps={{ 'data-field': 'templateId' }}
      data={[
        { value: din, label: 'Brief nach DIN 5008' },
        ...templates.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={isGone ? null : (field.value ?? din)}
      onChange={(value) => {
        field.set(value === din ? null : value);
        field.flush();
      }}
    />
  );
};

/** What may go out and is not asked for by the template: it is not sent, and not recorded as sent. */
const missingWords = (
  template: Template | undefined,
  filled: readonly FieldCode[],
): string | null => {
  if (template === undefined) return null;
  const asked = askedFields(template.uses);
  const missing = filled.filter((code) => !asked.has(code));
  if (missing.length === 0) return null;
  const labels = missing.map((code) => fieldCatalogue[code].label).join('; ');
  return `In dieser Vorlage gibt es kein Feld für: ${labels}. Das wird nicht mitgeteilt.`;
};

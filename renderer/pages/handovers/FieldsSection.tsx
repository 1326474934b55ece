import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import type { Day } from '../../../domain/calendar/day.ts';
import {
  fieldCatalogue,
  fieldCodes,
  type FieldCode,
} from '../../../domain/handover/fieldCatalogue.ts';
import type { FieldVerdict, Gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { sectionsOf, type NamedSection } from '../../../domain/handover/sectionsOf.ts';
import { fieldsWithContent } from '../../../domain/letter/transferSections.ts';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { useRecordField } from '../../parts/RecordForm.tsx';
import { EditorSection } from './EditorSection.tsx';
import { FieldRow } from './FieldRow.tsx';
import { entriesOf, EntryChoice } from './EntryChoice.tsx';
import { PresetChoice } from './presets/PresetChoice.tsx';
import { Hint } from '../../parts/Hint.tsx';

type Props = { readonly given: HandoverCase; readonly verdicts: Gate; readonly today: Day };

/** What is passed on: every field of the catalogue by section; what may not go says why. */
export const FieldsSection = ({ given, verdicts, today }: Props) => {
  const field = useRecordField<readonly FieldCode[]>('fields');
  const tick = (codes: readonly FieldCode[]): void => {
    field.set(fieldCodes.filter((code) => codes.includes(code)));
    field.flush();
  };
  const toggle = (code: FieldCode): void =>
    tick(
      field.value.includes(code)
        ? field.value.filter((other) => other !== code)
        : [...field.value, code],
    );
  const allowed = field.value.filter((code) => verdicts.fields[code].state === 'allowed');
  const filled = new Set(fieldsWithContent(given, allowed, today));
  const never = fieldCodes.filter(
    (code) => verdicts.fields[code].state === 'never' && !field.value.includes(code),
  );
  return (
    <EditorSection title="Was" place="fields">
      <PresetChoice given={given} locked={field.locked} />
      {given.student.addressBlocked ? <AddressBlock /> : null}
      <Stack gap="md">
        {sectionsOf(given.settings).map((named) => (
          <SectionFields
            key={named.section}
            named={named}
            given={given}
            verdicts={verdicts}
            ticked={field.value}
            filled={filled}
            onToggle={field.locked ? null : toggle}
          />
        ))}
      </Stack>
      {given.partner === null || never.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          Für diese Stelle nicht vorgesehen:{' '}
          {never.map((code) => fieldCatalogue[code].label).join('; ')}.
        </Text>
      )}
    </EditorSection>
  );
};

const AddressBlock = () => (
  <Hint tone="bad" icon={IconShieldLock} title="Für diese Person gilt eine Auskunftssperre">
    <Stack gap="xs">
      <Text size="sm">
        Anschrift, Telefon und Schule bleiben weg. Achten Sie auch auf den Ort des Anschlusses und
        auf Ihre eigenen Worte. Nur für dieses eine Schreiben können Sie die Angaben freigeben.
      </Text>
      <SwitchField
        name="addressConfirmed"
        label="In diesem Schreiben Anschrift, Telefon und Schule nennen"
      />
    </Stack>
  </Hint>
);

const SectionFields = ({
  named: { section, label },
  given,
  verdicts,
  ticked,
  filled,
  onToggle,
}: {
  readonly named: NamedSection;
  readonly given: HandoverCase;
  readonly verdicts: Gate;
  readonly ticked: readonly FieldCode[];
  readonly filled: ReadonlySet<FieldCode>;
  /** Null while nothing can be changed. */
  readonly onToggle: ((code: FieldCode) => void) | null;
}) => {
  const shown = fieldCodes.filter(
    (code) =>
      fieldCatalogue[code].section === section &&
      (verdicts.fields[code].state !== 'never' || ticked.includes(code)),
  );
  if (shown.length === 0) return null;
  const judged = given.handover.basis !== null && given.partner !== null;
  const goes = (code: FieldCode) =>
    ticked.includes(code) && (!judged || verdicts.fields[code].state === 'allowed');
  return (
    <Box role="group" aria-label={label}>
      <Group gap="xs" mb={4}>
        <Title order={3} size="sm">
          {label}
        </Title>
        <Text size="xs" c="dimmed" className="tabular">
          {shown.filter(goes).length} von {shown.length}
        </Text>
      </Group>
      <Stack gap={4}>
        {shown.map((code) => (
          <Box key={code}>
            <FieldRow
              code={code}
              verdict={judged ? verdicts.fields[code] : unjudged}
              ticked={ticked.includes(code)}
              empty={goes(code) && judged && !filled.has(code)}
              count={goes(code) ? entriesOf(given, code).length : 0}
              onToggle={onToggle}
            />
            {goes(code) ? <EntryChoice given={given} code={code} /> : null}
          </Box>
        ))}
      </Stack>
    </Box>
  );
};

/** Without an institution and a basis nothing can be said about a field yet. */
const unjudged: FieldVerdict = { state: 'allowed', reason: '', consentId: null, overridden: false };

import { Group, Input, Kbd, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { nameOrderLabels } from '../../../domain/settings/settingsSchema.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useSettings } from '../../state/ReplicaContext.tsx';
import type { ThemeChoice } from '../../state/useSession.ts';
import { FieldGrid } from '../../parts/FieldGrid.tsx';
import { Section } from '../../parts/Section.tsx';

const themes: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'auto', label: 'wie das System' },
  { value: 'light', label: 'hell' },
  { value: 'dark', label: 'dunkel' },
];

const zoomKeys = [
  ['+', 'Alles größer zeigen'],
  ['−', 'Alles kleiner zeigen'],
  ['0', 'Normale Größe'],
] as const;

/** Light or dark, size, order of names, what counts as long without contact. */
export const AppearanceSection = ({
  theme,
  onTheme,
}: {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) => (
  <Stack gap="md">
    <Section title="Hell oder dunkel">
      <Input.Wrapper label="Darstellung" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="Darstellung"
            data={[...themes]}
            value={theme}
            onChange={(value) =>
              onTheme(themes.find((one) => one.value === value)?.value ?? 'auto')
            }
          />
        </div>
      </Input.Wrapper>
    </Section>
    <Section title="Größe" lead="Mit diesen Tasten wird alles größer oder kleiner.">
      <Table maw={420} verticalSpacing={6} withRowBorders={false}>
        <Table.Tbody>
          {zoomKeys.map(([key, does]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={120}>
                <Group gap={4} wrap="nowrap">
                  <Kbd>Strg</Kbd>
                  <Kbd>{key}</Kbd>
                </Group>
              </Table.Th>
              <Table.Td>
                <Text size="sm">{does}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
    <RecordForm collection="settings" record={useSettings()} action="Aussehen geändert">
      <Section title="Listen">
        <FieldGrid>
          <CodeField name="nameOrder" label="Namen sortieren" labels={nameOrderLabels} required />
          <NumberField
            name="silentContactWeeks"
            label="„Lange kein Kontakt“ auf der Seite Heute"
            suffix=" Wochen"
            placeholder="nicht anzeigen"
            max={104}
          />
        </FieldGrid>
      </Section>
    </RecordForm>
  </Stack>
);

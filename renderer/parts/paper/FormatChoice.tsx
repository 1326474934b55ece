import { Group, Radio } from '@mantine/core';
import type { PaperFormat } from '../../../domain/disclosure/disclosureSchemas.ts';

const labels: Readonly<Record<PaperFormat, string>> = {
  word: 'Word-Datei',
  pdf: 'PDF-Datei',
  druck: 'Drucken',
};

/** In which of the offered forms a paper goes out: as a Word file, as a PDF file, or to the printer. */
export const FormatChoice = <Format extends PaperFormat>({
  value,
  offered,
  onChange,
}: {
  readonly value: Format;
  readonly offered: readonly Format[];
  readonly onChange: (format: Format) => void;
}) => (
  <Radio.Group label="In welcher Form?" value={value} onChange={(chosen) => onChange(chosen)}>
    <Group gap="md" mt={6}>
      {offered.map((code) => (
        <Radio key={code} value={code} label={labels[code]} />
      ))}
    </Group>
  </Radio.Group>
);

import { Group, Radio } from '@mantine/core';
import type { PaperFormat } from '../../../domain/disclosure/disclosureSchemas.ts';

const labels: Readonly<Record<PaperFormat, string>> = {
  word: 'Word-Datei',
  pdf: 'PDF-Datei',
  druck: 'Drucken',
};

/** In which form a paper goes out: as a Word file, as a PDF file, or to the printer. */
export const FormatChoice = ({
  value,
  onChange,
}: {
  readonly value: PaperFormat;
  readonly onChange: (format: PaperFormat) => void;
}) => (
  <Radio.Group label="In welcher Form?" value={value} onChange={(chosen) => onChange(chosen)}>
    <Group gap="md" mt={6}>
      {(Object.entries(labels) as [PaperFormat, string][]).map(([code, label]) => (
        <Radio key={code} value={code} label={label} />
      ))}
    </Group>
  </Radio.Group>
);

import { Radio, SimpleGrid } from '@mantine/core';
import { addMonths } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { consentFormLabels } from '../../../../domain/consent/consentSchema.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import type { ConsentDays, ConsentDraft } from './consentDraft.ts';

/** From when to when a consent holds; its end is proposed and can be earlier. */
export const DaysFields = ({
  days: { givenOn, validUntil },
  today,
  onChange,
}: {
  readonly days: ConsentDays;
  readonly today: Day;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
}) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
    <DayInput
      label="Erteilt am"
      clearable={false}
      maxDate={today}
      value={givenOn}
      onDay={(day) => onChange({ givenOn: day })}
    />
    <DayInput
      label="Gültig bis"
      description="Vorschlag: ein halbes Jahr nach dem Übergang, höchstens ein Jahr"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearable={false}
      minDate={givenOn}
      maxDate={addMonths(givenOn, 12)}
      value={validUntil}
      onDay={(day) => onChange({ validUntil: day })}
    />
  </SimpleGrid>
);

/** In which form a consent was given. */
export const PaperField = ({
  value,
  onChange,
}: {
  readonly value: ConsentDraft['form'];
  readonly onChange: (value: ConsentDraft['form']) => void;
}) => (
  <Radio.Group label="Form" value={value} onChange={onChange}>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
      {Object.entries(consentFormLabels).map(([form, label]) => (
        <Radio key={form} size="sm" value={form} label={label} />
      ))}
    </SimpleGrid>
  </Radio.Group>
);

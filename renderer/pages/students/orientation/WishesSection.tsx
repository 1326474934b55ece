import { SimpleGrid, TextInput } from '@mantine/core';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';

type Wish = Student['wishes'][number];

const none: Wish = { occupation: '', field: '' };

/** Wishes that are empty at the end are no wishes. */
const withoutEmptyEnd = (wishes: readonly Wish[]): readonly Wish[] => {
  const last = wishes.findLastIndex(({ occupation, field }) => occupation !== '' || field !== '');
  return wishes.slice(0, last + 1);
};

/** Up to three occupations wished for, and what else would do. */
export const WishesSection = () => {
  const field = useRecordField<readonly Wish[]>('wishes');
  const input = (at: number, name: keyof Wish, label: string) => (
    <TextInput
      label={label}
      maxLength={500}
      readOnly={field.locked}
      value={field.value[at]?.[name] ?? ''}
      onChange={(event) => {
        const three = [0, 1, 2].map((place) => field.value[place] ?? none);
        three[at] = { ...(three[at] ?? none), [name]: event.currentTarget.value };
        field.set(withoutEmptyEnd(three));
      }}
      onBlur={field.flush}
    />
  );
  return (
    <Section title="Berufswunsch" field="wishes">
      {[0, 1, 2].map((at) => (
        <SimpleGrid key={at} cols={{ base: 1, xs: 2 }} spacing="sm">
          {input(at, 'occupation', `${at + 1}. Wunschberuf`)}
          {input(at, 'field', `${at + 1}. Berufsfeld`)}
        </SimpleGrid>
      ))}
      <LineField name="planB" label="Plan B" />
    </Section>
  );
};

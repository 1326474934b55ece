import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import type { FormDraft } from './useFormDraft.ts';

/** The names of the texts in a form. */
type TextName<T> = { readonly [K in keyof T]: T[K] extends string ? K : never }[keyof T];

type TextOf<T> = { readonly draft: FormDraft<T>; readonly name: TextName<T> };

const bound = <T,>({ content, set, flush }: FormDraft<T>, name: TextName<T>) => ({
  value: String(content[name]),
  onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
    set({ [name]: event.currentTarget.value } as Partial<T>),
  onBlur: flush,
});

/** A line of a form in a dialog, journaled while it is typed. */
export const DraftLine = <T,>({
  draft,
  name,
  ...props
}: TextOf<T> & Omit<TextInputProps, 'name'>) => (
  <TextInput maxLength={500} {...props} {...bound(draft, name)} />
);

/** Running text of a form in a dialog, journaled while it is typed. */
export const DraftText = <T,>({
  draft,
  name,
  ...props
}: TextOf<T> & Omit<TextareaProps, 'name'>) => (
  <Textarea autosize minRows={2} maxRows={8} {...props} {...bound(draft, name)} />
);

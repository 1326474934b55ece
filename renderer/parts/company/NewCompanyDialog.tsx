import { SimpleGrid, TagsInput, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { put } from '../../../domain/record/change.ts';
import { newId, nowInstant } from '../../state/today.ts';
import { FormBody, FormModal } from '../FormModal.tsx';
import { SimilarCompanies } from './SimilarCompanies.tsx';
import { useFormDraft } from '../useFormDraft.ts';

const blank = {
  name: '',
  branch: '',
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  occupations: [] as readonly string[],
};

type LineName = Exclude<keyof typeof blank, 'occupations'>;

type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSaved: (companyId: string) => void;
};

/** The dialog for a new company; it points out known ones with a similar name. */
export const NewCompanyDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Neuer Betrieb">
    <NewCompanyForm {...props} />
  </FormModal>
);

const NewCompanyForm = ({ onClose, onSaved }: DialogProps) => {
  const draft = useFormDraft('company/new', blank);
  const [tried, setTried] = useState(false);
  const { content } = draft;

  const submit = async (): Promise<void> => {
    setTried(true);
    const name = content.name.trim();
    if (name === '') return;
    const id = newId();
    const saved = await draft.finish('Betrieb angelegt', [
      put('company', {
        ...newCompany({ id, name, createdAt: nowInstant() }),
        ...content,
        name,
        occupations: [...content.occupations],
      }),
    ]);
    if (saved) onSaved(id);
  };

  const line = (name: LineName): TextInputProps => ({
    value: content[name],
    maxLength: 500,
    onChange: (event) => draft.set({ [name]: event.currentTarget.value }),
    onBlur: draft.flush,
  });

  return (
    <FormBody
      submit="Betrieb anlegen"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard().then(onClose) : null}
    >
      <TextInput
        label="Name des Betriebs"
        required
        data-autofocus
        error={tried && content.name.trim() === '' ? 'Geben Sie den Namen ein.' : null}
        {...line('name')}
      />
      <SimilarCompanies name={content.name} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label="Branche" {...line('branch')} />
        <TextInput label="Telefon" {...line('phone')} />
        <TextInput label="Straße" {...line('street')} />
        <TextInput label="Hausnummer" {...line('houseNumber')} />
        <TextInput label="Postleitzahl" {...line('postcode')} />
        <TextInput label="Ort" {...line('town')} />
      </SimpleGrid>
      <TextInput label="E-Mail" {...line('email')} />
      <TagsInput
        label="Berufe"
        description="Jeden Beruf mit Enter abschließen."
        acceptValueOnBlur
        value={[...content.occupations]}
        maxTags={40}
        onChange={(occupations) => draft.set({ occupations })}
        onBlur={draft.flush}
      />
    </FormBody>
  );
};

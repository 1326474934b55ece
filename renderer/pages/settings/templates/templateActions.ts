import type { Output } from '../../../../domain/contract/contract.ts';
import { removeTemplate } from '../../../../domain/template/removeTemplate.ts';
import type { Template } from '../../../../domain/template/templateSchema.ts';
import { showExported } from '../../../parts/letter/showExported.tsx';
import { ask } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';
import type { Replica } from '../../../state/replica.ts';
import { saveWithUndo, showFailure } from '../../../state/save.tsx';

/** A template and what is to be known of it before it is used. */
export type CheckedTemplate = Extract<Output<'template.check'>, { ok: true }>['value'];

/** Lets the user choose a file, as a new template or in the place of one. */
export const addTemplate = async (templateId: string | null): Promise<Output<'template.add'>> => {
  await flushPending();
  return ask('template.add', { templateId });
};

/** Saves a letter of placeholders where the user says. */
export const saveExample = async (): Promise<void> => {
  const saved = await ask('template.example', {});
  if (saved.ok)
    showExported(
      saved.value.fileName,
      'Öffnen Sie sie in Word, ändern Sie, was Sie brauchen, und fügen Sie sie hier als Vorlage hinzu.',
    );
  else showFailure(saved.failure);
};

/** Removes a template, with a way back. */
export const remove = async (replica: Replica, { id, name }: Template): Promise<void> => {
  await flushPending();
  await saveWithUndo(`Vorlage „${name}“ entfernt`, () => removeTemplate(replica.data, id));
};

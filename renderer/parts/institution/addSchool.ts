import { put } from '../../../domain/record/change.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { save } from '../../state/save.tsx';
import { newId } from '../../state/today.ts';

/** Adds a school to be filled in; gives its id, or null when it could not be saved. */
export const addSchool = async (): Promise<string | null> => {
  const id = newId();
  const saved = await save('Schule angelegt', [
    put('school', newSchool({ id, name: 'Neue Schule', form: 'obs' })),
  ]);
  return saved ? id : null;
};

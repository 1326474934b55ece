import { employingBodyLabels } from '../../../domain/settings/settingsSchema.ts';
import { CodeField } from '../fields/CodeField.tsx';

/** Who employs the professional. */
export const EmployingBodyField = () => (
  <CodeField name="employingBody" label="Anstellungsträger" labels={employingBodyLabels} />
);

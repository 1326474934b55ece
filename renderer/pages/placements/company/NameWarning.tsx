import { IconAlertTriangle } from '@tabler/icons-react';
import { contactName } from '../../../../domain/company/contactName.ts';
import { youngPeopleNamed } from '../../../../domain/company/youngPeopleNamed.ts';
import { fullName } from '../../../../domain/person/personName.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { Hint } from '../../../parts/Hint.tsx';

const shownAtMost = 3;

/** The young people a text about a company seems to name. */
export const useNamedYoungPeople = (companyId: string, text: string): readonly Student[] => {
  const { userName } = useSettings();
  return useView(
    ['student', 'company', 'companyContact'],
    ({ student, company, companyContact }) =>
      youngPeopleNamed(text, {
        students: Object.values(student),
        expected: [
          userName,
          company[companyId]?.name ?? '',
          company[companyId]?.town ?? '',
          ...Object.values(companyContact)
            .filter((contact) => contact.companyId === companyId)
            .map(contactName),
        ],
      }),
    [companyId, text, userName],
  );
};

/** Warns that a text about a company seems to name young people. */
export const NameWarning = ({ named }: { readonly named: readonly Student[] }) => {
  if (named.length === 0) return null;
  const names = named.slice(0, shownAtMost).map(fullName).join(', ');
  const more = named.length > shownAtMost ? ' und weitere' : '';
  return (
    <Hint
      tone="waiting"
      role="status"
      icon={IconAlertTriangle}
      title="Der Text nennt vielleicht eine/n Jugendliche/n"
    >
      Gefunden: {names}
      {more}. Schreiben Sie ohne Namen; was die Person betrifft, gehört in ihre Akte.
    </Hint>
  );
};

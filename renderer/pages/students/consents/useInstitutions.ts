import { useSettings, useView } from '../../../state/ReplicaContext.tsx';

/** The names of institutions the vault knows: none of them can be released from secrecy. */
export const useInstitutions = (): readonly string[] => {
  const { institution, department } = useSettings();
  return useView(
    ['partner', 'school'],
    (data) => [
      institution,
      department,
      ...Object.values(data.partner).map(({ name }) => name),
      ...Object.values(data.school).map(({ name }) => name),
    ],
    [institution, department],
  );
};

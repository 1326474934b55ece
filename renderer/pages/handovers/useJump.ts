import { useLocation } from 'wouter';
import type { Finding, Jump } from '../../../domain/handover/blockers.ts';
import { placementPath, studentFieldPath, studentPath } from '../../frame/routes.ts';
import { sectionPath } from '../../frame/settingsSections.ts';
import { focusField } from '../../parts/focusField.ts';

/** Id of the part of the editor a finding jumps to. */
export const elementId = (jump: Jump): string => `uebergabe-${jump}`;

/** The consent is shown with the basis; where it is not shown, the basis is what to change. */
const partOf = (jump: Jump): HTMLElement | null =>
  document.getElementById(elementId(jump)) ??
  (jump === 'consent' ? document.getElementById(elementId('basis')) : null);

const jumpWithin = (jump: Jump, field: string): void => {
  const part = partOf(jump);
  if (part !== null) focusField(field, part);
};

/** The address of the field in which a finding is put right; null when that is a field of the editor. */
export const findingPath = (
  studentId: string,
  { place, jump }: Pick<Finding, 'jump' | 'place'>,
): string | null => {
  switch (place?.page) {
    case 'student':
      return studentFieldPath(studentId, place.tab, place.field);
    case 'placement':
      return placementPath(place.id);
    case 'partner':
      return `${sectionPath('stellen')}?${place.id}`;
    case 'handover':
    case undefined:
      return jump === 'student' ? studentPath(studentId, 'stammdaten') : null;
  }
};

/**
 * Leads to where a finding is put right: the field comes into sight and takes the focus, in the editor or on the page
 * of the young person, the placement or the institution. Going back leads to the editor again.
 */
export const useJump = (
  studentId: string,
): ((finding: Pick<Finding, 'jump' | 'place'>) => void) => {
  const [, navigate] = useLocation();
  return (finding) => {
    const { jump, place } = finding;
    const path = findingPath(studentId, finding);
    if (path === null) jumpWithin(jump, place?.page === 'handover' ? place.field : '');
    else navigate(path);
  };
};

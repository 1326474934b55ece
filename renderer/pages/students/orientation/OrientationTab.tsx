import type { Student } from '../../../../domain/student/studentSchema.ts';

/** Comes next. */
export const OrientationTab = ({ student }: { readonly student: Student }) => (
  <div>{student.id}</div>
);

import { useMemo } from 'react';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import { judgeRows } from '../../../../domain/import/judgeRows.ts';
import { readRows } from '../../../../domain/import/readRows.ts';
import type { Judgement } from '../../../../domain/import/verdict.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';

/** The rows of a list with what is found out about them and what becomes of each. */
export const useJudgements = (draft: ImportDraft): readonly Judgement[] => {
  const today = useToday();
  const { tables, table, headerRow, columns } = draft;
  // Only these say what stands in the rows: a choice must not have all of them read again.
  const rows = useMemo(
    () => readRows({ tables, table, headerRow, columns }, today),
    [tables, table, headerRow, columns, today],
  );
  const { schoolId, className, from, choices } = draft;
  return useView(
    ['student', 'enrolment', 'school'],
    (data) => judgeRows(rows, data, { draft: { schoolId, className, from, choices }, today }),
    [rows, schoolId, className, from, choices, today],
  );
};

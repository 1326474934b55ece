import { useState } from 'react';
import type { Input } from '../../../../domain/contract/contract.ts';
import { showExported } from '../../../parts/letter/showExported.tsx';
import { ask } from '../../../state/bridge.ts';
import { showFailure } from '../../../state/save.tsx';

/** Writes papers as Word files: what went wrong is shown, what was written offers its folder. */
export const usePaperExport = () => {
  const [writing, setWriting] = useState(false);
  /** True when the file is written; `said` is added to its name. */
  const write = async (order: Input<'paper.export'>, said: string): Promise<boolean> => {
    setWriting(true);
    const answer = await ask('paper.export', order);
    setWriting(false);
    if (answer.ok) showExported(answer.value.fileName, said);
    else showFailure(answer.failure);
    return answer.ok;
  };
  return { write, writing };
};

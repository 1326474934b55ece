import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Input } from '../../../domain/contract/contract.ts';
import type { PaperFormat } from '../../../domain/disclosure/disclosureSchemas.ts';
import { ask } from '../../state/bridge.ts';
import { showFailure } from '../../state/save.tsx';
import { showExported } from '../letter/showExported.tsx';

/** Lets papers out as files or to the printer: what went wrong is shown, what was written offers its folder. */
export const usePaperExport = () => {
  const [format, setFormat] = useState<PaperFormat>('word');
  const [writing, setWriting] = useState(false);
  /** True when the paper is out, in the chosen form unless another is named; `said` tells what else it did. */
  const write = async (
    order: Omit<Input<'paper.export'>, 'format'> & { readonly format?: PaperFormat },
    said: string,
  ): Promise<boolean> => {
    setWriting(true);
    const answer = await ask('paper.export', { format, ...order });
    setWriting(false);
    if (answer.ok) showOut(answer.value.fileName, said);
    else showFailure(answer.failure);
    return answer.ok;
  };
  return { write, writing, format, setFormat };
};

const showOut = (fileName: string | null, said: string): void => {
  if (fileName === null)
    notifications.show({ color: 'green', title: 'An den Drucker gegeben', message: said });
  else showExported(fileName, said);
};

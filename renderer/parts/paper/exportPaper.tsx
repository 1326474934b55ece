import { notifications } from '@mantine/notifications';
import type { Input } from '../../../domain/contract/contract.ts';
import { ask } from '../../state/bridge.ts';
import { showFailure } from '../../state/save.tsx';
import { showExported } from '../letter/showExported.tsx';

/**
 * Lets a paper out as a file or to the printer and says what came of it; `text` says what else it did.
 * Gives whether it went out.
 */
export const exportPaper = async (input: Input<'paper.export'>, text: string): Promise<boolean> => {
  const answer = await ask('paper.export', input);
  if (!answer.ok) {
    showFailure(answer.failure);
    return false;
  }
  const { fileName } = answer.value;
  if (fileName === null)
    notifications.show({ color: 'green', title: 'An den Drucker gegeben', message: text });
  else showExported(fileName, text);
  return true;
};

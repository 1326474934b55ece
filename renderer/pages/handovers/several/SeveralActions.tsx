import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileExport, IconTable } from '@tabler/icons-react';
import type { Input } from '../../../../domain/contract/contract.ts';
import { showExported } from '../../../parts/letter/showExported.tsx';
import { ask } from '../../../state/bridge.ts';
import { showFailure } from '../../../state/save.tsx';
import { blockedIn, type Going } from './going.ts';
import { ListAgain } from './ListAgain.tsx';
import { mayGo } from './mayGo.ts';
import type { SeveralRow } from './severalRows.ts';

const idsOf = (rows: readonly SeveralRow[]): readonly string[] =>
  rows.flatMap(({ handoverId }) => handoverId ?? []);

/** What can be done with all handovers that stand in the table. */
export const SeveralActions = ({
  rows,
  onSend,
}: {
  readonly rows: readonly SeveralRow[];
  readonly onSend: (going: Going) => void;
}) => {
  const going = idsOf(rows.filter(mayGo));
  return (
    <>
      <ListButton sent={idsOf(rows.filter(({ state }) => state === 'versendet'))} />
      <Button
        leftSection={<IconFileExport size={18} aria-hidden />}
        disabled={going.length === 0}
        onClick={() => onSend({ handoverIds: going, blockedIds: blockedIn(rows) })}
      >
        {exportWords(going.length)}
      </Button>
    </>
  );
};

const exportWords = (count: number): string => {
  if (count === 0) return 'Schreiben ausgeben';
  return count === 1 ? 'Ein Schreiben ausgeben' : `${count} Schreiben ausgeben`;
};

/** The list of what was sent, which can also be written by itself. */
const ListButton = ({ sent }: { readonly sent: readonly string[] }) => {
  const [asking, dialog] = useDisclosure(false);
  if (sent.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTable size={18} aria-hidden />}
        onClick={dialog.open}
      >
        Übergabeliste
      </Button>
      <ListAgain
        opened={asking}
        onClose={dialog.close}
        onSend={(channel) => {
          dialog.close();
          void writeLists({ handoverIds: sent.slice(0, 500), channel });
        }}
      />
    </>
  );
};

const writeLists = async (input: Input<'list.export'>): Promise<void> => {
  const answer = await ask('list.export', input);
  if (answer.ok)
    showExported(answer.value.fileNames.join(', '), 'Sie ist bei jeder Person vermerkt.');
  else showFailure(answer.failure);
};

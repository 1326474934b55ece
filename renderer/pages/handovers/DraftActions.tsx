import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBan, IconDots, IconFileTypeDocx, IconTrash } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Finding } from '../../../domain/handover/blockers.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import { confirm } from '../../parts/confirm.tsx';
import { flushPending } from '../../state/pending.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { useJump } from './useJump.ts';
import { useHandoverChange } from './useHandover.ts';

/** What can be done with a draft: release it, let it out as a letter, withdraw or delete it. */
export const DraftActions = ({
  given: { handover, student },
  findings,
  onExport,
}: {
  readonly given: HandoverCase;
  readonly findings: readonly Finding[];
  readonly onExport: () => void;
}) => {
  const jump = useJump(student.id);
  const change = useHandoverChange(handover.id);
  const obstacle = findings.find(({ severity }) => severity === 'block');
  const whenReady = (then: () => void) => (): void => {
    if (obstacle === undefined) void flushPending().then(then);
    else jump(obstacle);
  };
  useHotkeys([['mod+Enter', () => isFree() && whenReady(onExport)()]], []);
  // It looks disabled but can be reached: it leads to what is missing.
  const look = obstacle === undefined ? {} : { 'data-disabled': true, 'aria-disabled': true };
  return (
    <>
      {handover.state === 'entwurf' ? (
        <Tooltip label={obstacle?.text} disabled={obstacle === undefined}>
          <Button
            variant="default"
            {...look}
            onClick={whenReady(() => void change('Übergabe freigegeben', { state: 'freigegeben' }))}
          >
            Freigeben
          </Button>
        </Tooltip>
      ) : null}
      <Tooltip label={obstacle?.text} disabled={obstacle === undefined}>
        <Button
          leftSection={<IconFileTypeDocx size={18} />}
          {...look}
          onClick={whenReady(onExport)}
        >
          Schreiben ausgeben
        </Button>
      </Tooltip>
      <DraftMenu handoverId={handover.id} />
    </>
  );
};

/** Whether a key belongs to the editor: in a dialog that stands open it is the dialog's. */
const isFree = (): boolean => document.querySelector('[role="dialog"]') === null;

const DraftMenu = ({ handoverId }: { readonly handoverId: string }) => {
  const replica = useReplica();
  const change = useHandoverChange(handoverId);
  const [, navigate] = useLocation();
  const remove = async (): Promise<void> => {
    const changes = dropWithDependents(replica.data, 'handover', handoverId);
    if (await saveWithUndo('Entwurf der Übergabe gelöscht', changes)) navigate('/uebergaben');
  };
  const withdraw = async (): Promise<void> => {
    const sure = await confirm({
      title: 'Übergabe widerrufen',
      text: 'Der Entwurf bleibt lesbar, geht aber nicht mehr hinaus und lässt sich nicht mehr ändern.',
      yes: 'Widerrufen',
      danger: true,
    });
    if (sure) await change('Übergabe widerrufen', { state: 'widerrufen' });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="Weitere Schritte">
          <ActionIcon variant="default" size={36} aria-label="Weitere Schritte">
            <IconDots size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBan size={16} />} onClick={() => void withdraw()}>
          Übergabe widerrufen
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
          Entwurf löschen
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

import { ActionIcon, Button, Divider, Menu, Stack, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconDots, IconFileTypeDocx, IconTrash } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Day } from '../../../domain/calendar/day.ts';
import type { Finding } from '../../../domain/handover/blockers.ts';
import { gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { isOpenHandover } from '../../../domain/handover/handoverLists.ts';
import { readiness } from '../../../domain/handover/readiness.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import { confirm } from '../../parts/confirm.tsx';
import { Page } from '../../parts/Page.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { flushPending } from '../../state/pending.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { useToday } from '../../state/today.ts';
import { BasisSection } from './BasisSection.tsx';
import { useJump } from './EditorSection.tsx';
import { ExportHandover } from './ExportHandover.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import { LetterPane } from './LetterPane.tsx';
import { Readiness } from './Readiness.tsx';
import { RecipientSection } from './RecipientSection.tsx';
import { TalkSection } from './TalkSection.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { useHandoverChange } from './useHandover.ts';
import { WordsSection } from './WordsSection.tsx';
import { Hint } from '../../parts/Hint.tsx';

/** What the page of every handover shows around its content. */
export type HandoverFrame = {
  readonly title: string;
  readonly beside: ReactNode;
  readonly onBack: () => void;
};

/** The editor of a handover that has not left yet: the choices on the left, the real letter on the right. */
export const DraftHandover = ({
  given,
  frame,
}: {
  readonly given: HandoverCase;
  readonly frame: HandoverFrame;
}) => {
  const today = useToday();
  const jump = useJump(given.student.id);
  const [exporting, exportDialog] = useDisclosure(false);
  const verdicts = useMemo(() => gate(given, today), [given, today]);
  const findings = useMemo(() => findingsOf(given, today), [given, today]);
  const { handover } = given;
  const open = isOpenHandover(handover);
  const obstacle = findings.find(({ severity }) => severity === 'block');
  const openExport = (): void => {
    if (obstacle === undefined) void flushPending().then(exportDialog.open);
    else jump(obstacle.jump);
  };
  return (
    <Page
      {...frame}
      flush
      actions={
        open ? (
          <>
            <Tooltip label={obstacle?.text} disabled={obstacle === undefined}>
              <Button
                leftSection={<IconFileTypeDocx size={18} />}
                // It looks disabled but can be reached: it leads to what is missing.
                {...(obstacle === undefined
                  ? {}
                  : { 'data-disabled': true, 'aria-disabled': true })}
                onClick={openExport}
              >
                Als Word ausgeben
              </Button>
            </Tooltip>
            <DraftMenu given={given} />
          </>
        ) : null
      }
    >
      <RecordForm collection="handover" record={handover} action="Übergabe geändert" locked={!open}>
        <TwoColumns
          labels={['Angaben', 'Schreiben']}
          left={
            <Stack gap="lg">
              {open ? (
                <Readiness findings={findings} studentId={given.student.id} />
              ) : (
                <Withdrawn />
              )}
              {open ? <RecipientSection given={given} /> : null}
              <BasisSection given={given} verdicts={verdicts} today={today} />
              <FieldsSection given={given} verdicts={verdicts} today={today} />
              <Divider />
              <WordsSection />
              <TalkSection />
            </Stack>
          }
          right={<LetterPane given={given} findings={findings} />}
        />
      </RecordForm>
      <ExportHandover
        opened={exporting}
        onClose={exportDialog.close}
        given={given}
        verdicts={verdicts}
      />
    </Page>
  );
};

/** Without an institution and a basis every field would be held back; saying so of each helps nobody. */
const findingsOf = (given: HandoverCase, today: Day): readonly Finding[] => {
  const judged = given.partner !== null && given.handover.basis !== null;
  return readiness(given, today).filter(
    ({ severity, jump }) => judged || severity === 'block' || jump !== 'consent',
  );
};

const Withdrawn = () => (
  <Hint tone="bad" icon={IconBan} title="Diese Übergabe ist widerrufen">
    Sie geht nicht mehr hinaus und lässt sich nicht mehr ändern. Für ein neues Schreiben beginnen
    Sie eine neue Übergabe.
  </Hint>
);

const DraftMenu = ({ given: { handover } }: { readonly given: HandoverCase }) => {
  const replica = useReplica();
  const change = useHandoverChange(handover.id);
  const [, navigate] = useLocation();
  const remove = async (): Promise<void> => {
    const changes = dropWithDependents(replica.data, 'handover', handover.id);
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
    <Menu position="bottom-end" withinPortal>
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

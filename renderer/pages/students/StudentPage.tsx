import { Button, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBriefcase, IconTransfer, IconUserOff } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { fullName } from '../../../domain/person/personName.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { placementPath, studentPath } from '../../frame/routes.ts';
import { NewPlacementDialog } from '../../parts/placement/NewPlacementDialog.tsx';
import { focusField } from '../../parts/focusField.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { useRecord } from '../../state/ReplicaContext.tsx';
import { NewHandover } from '../../parts/handover/NewHandover.tsx';
import { ConsentsTab } from './consents/ConsentsTab.tsx';
import { DestinationsTab } from './destinations/DestinationsTab.tsx';
import { MasterDataTab } from './master/MasterDataTab.tsx';
import { OrientationTab } from './orientation/OrientationTab.tsx';
import { StudentHead } from './StudentHead.tsx';
import { FollowUpDialog } from './timeline/FollowUpDialog.tsx';
import { TimelineTab } from './timeline/TimelineTab.tsx';

type TabContent = (props: {
  readonly student: Student;
  readonly noteId: string | null;
}) => ReactNode;

const tabs: readonly {
  readonly value: string;
  readonly label: string;
  readonly content: TabContent;
}[] = [
  { value: 'verlauf', label: 'Verlauf', content: TimelineTab },
  { value: 'stammdaten', label: 'Stammdaten', content: MasterDataTab },
  { value: 'orientierung', label: 'Berufliche Orientierung', content: OrientationTab },
  { value: 'anschluss', label: 'Anschluss', content: DestinationsTab },
  { value: 'einwilligungen', label: 'Einwilligungen und Übergaben', content: ConsentsTab },
];

/** One young person: who it is, what is due, and five tabs. */
export const StudentPage = ({
  id,
  tab,
  noteId,
}: {
  readonly id: string;
  readonly tab: string;
  /** The note the timeline leads to, or on other tabs the field that takes the focus; null for none. */
  readonly noteId: string | null;
}) => {
  const student = useRecord('student', id);
  const [, navigate] = useLocation();
  if (student === undefined) return <NobodyHere />;
  const shown = tabs.some(({ value }) => value === tab) ? tab : 'verlauf';
  const field = shown === 'verlauf' ? null : noteId;
  return (
    <Page
      title={fullName(student)}
      onBack={() => navigate('/jugendliche')}
      actions={<Actions student={student} />}
    >
      <Stack gap="sm">
        <StudentHead student={student} />
        <Tabs
          value={shown}
          keepMounted={false}
          onChange={(value) => navigate(studentPath(id, value ?? 'verlauf'))}
        >
          <Tabs.List mb="sm">
            {tabs.map(({ value, label }) => (
              <Tabs.Tab key={value} value={value}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(({ value, content: Content }) => (
            <Tabs.Panel key={value} value={value}>
              <FieldInFocus field={field}>
                <Content student={student} noteId={noteId} />
              </FieldInFocus>
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
    </Page>
  );
};

/** Gives a field of the tab the focus when the address names it; Alt + Left then leads back to where one came from. */
const FieldInFocus = ({
  field,
  children,
}: {
  readonly field: string | null;
  readonly children: ReactNode;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field !== null && box.current !== null) focusField(field, box.current);
  }, [field]);
  return <div ref={box}>{children}</div>;
};

const NobodyHere = () => (
  <Page title="Akte nicht vorhanden">
    <EmptyState
      icon={IconUserOff}
      title="Diese Akte gibt es nicht mehr"
      action={
        <Button component="a" href="#/jugendliche">
          Zur Liste der Jugendlichen
        </Button>
      }
    >
      Sie wurde gelöscht oder die Adresse stimmt nicht.
    </EmptyState>
  </Page>
);

const Actions = ({ student }: { readonly student: Student }) => {
  const [, navigate] = useLocation();
  const [placement, openPlacement] = useDisclosure(false);
  const [followUp, openFollowUp] = useDisclosure(false);
  const [handover, openHandover] = useDisclosure(false);
  return (
    <>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconBriefcase size={16} aria-hidden />}
        onClick={openPlacement.open}
      >
        Praktikum
      </Button>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconBell size={16} aria-hidden />}
        onClick={openFollowUp.open}
      >
        Wiedervorlage
      </Button>
      <Button
        size="sm"
        leftSection={<IconTransfer size={16} aria-hidden />}
        onClick={openHandover.open}
      >
        Übergabe
      </Button>
      <NewPlacementDialog
        studentId={student.id}
        opened={placement}
        onClose={openPlacement.close}
        onSaved={(id) => navigate(placementPath(id))}
      />
      <FollowUpDialog studentId={student.id} opened={followUp} onClose={openFollowUp.close} />
      <NewHandover studentId={student.id} opened={handover} onClose={openHandover.close} />
    </>
  );
};

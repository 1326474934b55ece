import { Button, Divider, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import type { Finding } from '../../../domain/handover/blockers.ts';
import { gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { isOpenHandover } from '../../../domain/handover/handoverLists.ts';
import { peopleIndex, type PeopleIndex } from '../../../domain/handover/peopleIndex.ts';
import { readiness } from '../../../domain/handover/readiness.ts';
import { Page } from '../../parts/Page.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { BasisSection } from './BasisSection.tsx';
import { DraftActions } from './DraftActions.tsx';
import { EditorSection } from './EditorSection.tsx';
import { ExportHandover } from './ExportHandover.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import { GroupStrip } from './GroupStrip.tsx';
import { LetterPane } from './LetterPane.tsx';
import { Readiness } from './Readiness.tsx';
import { RecipientSection } from './RecipientSection.tsx';
import { ChangedPapers } from './sent/ChangedPapers.tsx';
import { usePapers } from './sent/usePapers.ts';
import { TalkSection } from './TalkSection.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
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

type DraftProps = { readonly given: HandoverCase; readonly frame: HandoverFrame };

/** The editor of a handover that has not left yet: the choices on the left, the real letter on the right. */
export const DraftHandover = ({ given, frame }: DraftProps) => {
  const today = useToday();
  const [exporting, exportDialog] = useDisclosure(false);
  const verdicts = useMemo(() => gate(given, today), [given, today]);
  const people = useView(['student', 'guardian'], (data) =>
    peopleIndex(Object.values(data.student), Object.values(data.guardian)),
  );
  const findings = useMemo(() => findingsOf(given, today, people), [given, today, people]);
  const { handover } = given;
  const { papers } = usePapers(handover.id);
  const editable = handover.state === 'entwurf';
  return (
    <Page
      {...frame}
      flush
      actions={
        isOpenHandover(handover) ? (
          <DraftActions given={given} findings={findings} onExport={exportDialog.open} />
        ) : null
      }
    >
      <RecordForm
        collection="handover"
        record={handover}
        action="Übergabe geändert"
        locked={!editable}
      >
        <TwoColumns
          labels={['Angaben', 'Schreiben']}
          left={
            <Stack gap="lg">
              <GroupStrip handover={handover} />
              <ChangedPapers papers={papers} />
              <Standing given={given} findings={findings} />
              {isOpenHandover(handover) ? (
                <RecipientSection given={given} locked={!editable} hasPapers={papers.length > 0} />
              ) : null}
              <BasisSection given={given} verdicts={verdicts} today={today} />
              <FieldsSection given={given} verdicts={verdicts} today={today} />
              <Divider />
              <EditorSection title="Briefform">
                <TemplateChoice given={given} verdicts={verdicts} />
              </EditorSection>
              <WordsSection />
              <TalkSection given={given} />
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

/** What must be known before anything is changed: what is missing, or that nothing can be changed now. */
const Standing = ({
  given: { handover, student },
  findings,
}: {
  readonly given: HandoverCase;
  readonly findings: readonly Finding[];
}) => {
  if (!isOpenHandover(handover)) return <Withdrawn />;
  const released = handover.state === 'freigegeben';
  return (
    <Stack gap="xs">
      {released ? <Released handoverId={handover.id} /> : null}
      {released && findings.length === 0 ? null : (
        <Readiness findings={findings} studentId={student.id} />
      )}
    </Stack>
  );
};

/** Without an institution and a basis every field would be held back; saying so of each helps nobody. */
const findingsOf = (given: HandoverCase, today: Day, people: PeopleIndex): readonly Finding[] => {
  const judged = given.partner !== null && given.handover.basis !== null;
  return readiness(given, today, people).filter(
    ({ severity, jump }) => judged || severity === 'block' || jump !== 'consent',
  );
};

const Withdrawn = () => (
  <Hint tone="bad" icon={IconBan} title="Diese Übergabe ist widerrufen">
    Sie geht nicht mehr hinaus und lässt sich nicht mehr ändern. Für ein neues Schreiben beginnen
    Sie eine neue Übergabe.
  </Hint>
);

/** A released draft goes out as it was checked; who wants to change it takes the release back. */
const Released = ({ handoverId }: { readonly handoverId: string }) => {
  const change = useHandoverChange(handoverId);
  return (
    <Hint tone="info" icon={IconRosetteDiscountCheck} title="Geprüft und freigegeben">
      <Stack gap={6} align="flex-start">
        Die Angaben sind fest, damit hinausgeht, was geprüft wurde.
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void change('Freigabe der Übergabe zurückgenommen', { state: 'entwurf' })}
        >
          Freigabe zurücknehmen
        </Button>
      </Stack>
    </Hint>
  );
};

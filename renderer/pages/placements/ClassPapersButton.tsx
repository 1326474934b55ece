import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFiles } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import {
  placementFormLabels,
  type PlacementForm,
} from '../../../domain/placement/placementPapers.ts';
import { confirm } from '../../parts/confirm.tsx';
import { WorkProgress } from '../../parts/WorkProgress.tsx';
import { ask, listen } from '../../state/bridge.ts';
import { showFailure } from '../../state/save.tsx';
import { PapersReport, type PapersResult } from './PapersReport.tsx';
import type { PlacementRow } from './placementRows.ts';
import { placementFormNotes } from './placement/placementFormNotes.ts';

const forms = Object.entries(placementFormLabels) as readonly [PlacementForm, string][];

const mostFiles = 500;

type Progress = { readonly done: number; readonly total: number };

/** Writes one kind of paper for all placements that are shown, one file each, into a folder. */
export const ClassPapersButton = ({
  rows,
}: {
  readonly rows: readonly Pick<PlacementRow, 'placement'>[];
}) => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [writing, setWriting] = useState(false);
  const [report, setReport] = useState<PapersResult | null>(null);
  const tooMany = rows.length > mostFiles;
  const write = async (form: PlacementForm): Promise<void> => {
    const count = rows.length;
    const yes = await confirm({
      title: `${placementFormLabels[form]}: ${count === 1 ? 'eine Datei' : `${count} Dateien`}`,
      text: `Für jedes angezeigte Praktikum entsteht eine Word-Datei in dem Ordner, den Sie wählen. Die Dateien liegen dort unverschlüsselt. ${placementFormNotes[form]}`,
      yes: 'Ordner wählen',
    });
    if (!yes) return;
    const quiet = listen('progress', setProgress);
    setWriting(true);
    const papers = rows.map(
      ({ placement }) => ({ kind: 'placement', form, placementId: placement.id }) as const,
    );
    const answer = await ask('paper.exportEach', { papers });
    quiet();
    setWriting(false);
    setProgress(null);
    if (!answer.ok) {
      showFailure(answer.failure);
      return;
    }
    const { written, left, ended } = answer.value;
    if (ended !== null || left.length > 0) setReport({ ...answer.value, asked: count });
    else
      notifications.show({
        color: 'green',
        title: 'Die Dateien sind geschrieben',
        message: `${written} von ${count}. Sie liegen unverschlüsselt in dem gewählten Ordner.`,
        autoClose: 15_000,
      });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconFiles size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            disabled={rows.length === 0 || tooMany}
          >
            Papiere
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Für die {rows.length} angezeigten Praktika</Menu.Label>
          {forms.map(([form, label]) => (
            <Menu.Item key={form} onClick={() => void write(form)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <WorkProgress
        shown={writing && progress !== null}
        title="Papiere werden geschrieben"
        label="Geschriebene Dateien"
        progress={progress}
        unit="Dateien"
        onCancel={() => void ask('job.cancel', {})}
      />
      <PapersReport result={report} onClose={() => setReport(null)} />
    </>
  );
};

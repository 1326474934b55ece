import { WorkProgress } from '../WorkProgress.tsx';
import type { SheetExport } from './useSheetExport.ts';

/** How far an export is, in rows, with a way to stop it. */
export const ExportProgress = ({ running, progress, cancel }: SheetExport) => (
  <WorkProgress
    shown={running && progress !== null}
    title="Die Excel-Datei entsteht"
    label="Fortschritt der Ausgabe"
    progress={progress}
    unit="Zeilen"
    onCancel={cancel}
  />
);

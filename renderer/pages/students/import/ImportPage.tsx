import { Box, Button, Group, Stack } from '@mantine/core';
import { IconFileImport, IconShieldLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { focusTitleOf } from '../../../frame/focusTitle.ts';
import { importPath } from '../../../frame/routes.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { readList } from './importActions.ts';
import { ImportWork } from './ImportWork.tsx';
import { useImportDraft } from './useImportDraft.ts';

/** Young people out of a list of the school: what stands in it, what becomes of each row, and taking it over. */
export const ImportPage = () => {
  const state = useImportDraft();
  const [, navigate] = useLocation();
  const { busy, failure, attempt } = useAttempt();
  const choose = (): void => void attempt(readList, () => undefined);
  const back = (): void => {
    focusTitleOf('/jugendliche');
    navigate('/jugendliche');
  };
  const isBegun = state.draft !== null;
  useEffect(() => {
    // The button that was pressed is gone with what it did.
    if (!busy && document.activeElement === document.body) focusTitleOf(importPath);
  }, [busy, isBegun]);
  if (state.draft !== null)
    return (
      <ImportWork
        key={state.draft.fileName}
        draft={state.draft}
        change={state.change}
        choosing={{ busy, failure, choose }}
        onBack={back}
      />
    );
  return (
    <Page title="Liste übernehmen" onBack={back}>
      <NoList busy={busy} onChoose={choose} />
      <Box maw={560} mx="auto" mt="sm">
        <FailureNote failure={failure} />
      </Box>
    </Page>
  );
};

const NoList = ({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: () => void }) => (
  <Stack align="center" gap={0}>
    <EmptyState
      icon={IconFileImport}
      title="Jugendliche aus einer Liste übernehmen"
      action={
        <Group>
          <Button loading={busy} onClick={onChoose}>
            Liste wählen
          </Button>
        </Group>
      }
    >
      Wählen Sie eine Excel-Arbeitsmappe oder CSV-Datei, zum Beispiel die Klassenliste der
      Schulverwaltung. Sie sehen zuerst, was darin steht und was daraus würde; in Ihre Akten kommt
      nur, was Sie übernehmen.
    </EmptyState>
    <Box maw={560}>
      <Hint tone="info" icon={IconShieldLock}>
        Übernehmen Sie nur, wen Sie begleiten: Aus jeder Zeile wird eine Akte. Die Datei selbst
        bleibt unverändert liegen, wo sie ist; löschen Sie sie dort, wenn Sie sie nicht mehr
        brauchen.
      </Hint>
    </Box>
  </Stack>
);

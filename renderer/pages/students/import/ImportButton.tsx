import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { importDraftId } from '../../../../domain/import/importDraft.ts';
import { importPath } from '../../../frame/routes.ts';
import { useRecord } from '../../../state/ReplicaContext.tsx';

/** The way to take a list over, or to go on with one that was begun. */
export const ImportButton = () => {
  const [, navigate] = useLocation();
  const isBegun = useRecord('draft', importDraftId) !== undefined;
  return (
    <Button
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => navigate(importPath)}
    >
      {isBegun ? 'Angefangene Liste' : 'Liste übernehmen'}
    </Button>
  );
};

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import {
  placementFormLabels,
  type PlacementForm,
} from '../../../../domain/placement/placementPapers.ts';
import { PaperDialog } from '../../../parts/paper/PaperDialog.tsx';
import { flushPending } from '../../../state/pending.ts';
import { placementFormNotes } from './placementFormNotes.ts';

const forms = Object.entries(placementFormLabels) as readonly [PlacementForm, string][];

/** The papers of a placement, each shown before it is written. */
export const PapersMenu = ({ placementId }: { readonly placementId: string }) => {
  const [form, setForm] = useState<PlacementForm | null>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            Papiere
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {forms.map(([name, label]) => (
            <Menu.Item key={name} onClick={() => void flushPending().then(() => setForm(name))}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {form === null ? null : (
        <PaperDialog
          opened
          onClose={() => setForm(null)}
          title={placementFormLabels[form]}
          paper={{ kind: 'placement', form, placementId }}
          note={placementFormNotes[form]}
        />
      )}
    </>
  );
};

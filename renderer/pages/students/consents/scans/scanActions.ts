import { notifications } from '@mantine/notifications';
import type { Attachment } from '../../../../../domain/consent/attachmentSchema.ts';
import { drop } from '../../../../../domain/record/change.ts';
import { confirm } from '../../../../parts/confirm.tsx';
import { showExported } from '../../../../parts/letter/showExported.tsx';
import { ask } from '../../../../state/bridge.ts';
import { flushPending } from '../../../../state/pending.ts';
import { saveWithUndo, showFailure } from '../../../../state/save.tsx';

/** Attaches a paper the user chooses; says that the file it came from stays outside. */
export const addScan = async (consentId: string): Promise<void> => {
  await flushPending();
  const added = await ask('scan.add', { consentId });
  if (!added.ok) {
    showFailure(added.failure);
    return;
  }
  notifications.show({
    id: 'scan added',
    color: 'green',
    title: 'Das Blatt ist angehängt',
    message:
      'Es liegt jetzt verschlüsselt im Tresor. Die gewählte Datei blieb, wo sie war, und ist nicht verschlüsselt; löschen Sie sie, wenn Sie sie nicht mehr brauchen.',
    autoClose: 12_000,
  });
};

/** Saves a copy outside of the vault after saying what that means. */
export const saveScan = async ({ id, name }: Attachment): Promise<void> => {
  const sure = await confirm({
    title: 'Kopie speichern',
    text: `„${name}“ wird als gewöhnliche Datei gespeichert. Die Kopie ist nicht verschlüsselt: Wer sie findet, kann sie lesen. Löschen Sie sie, wenn Sie sie nicht mehr brauchen.`,
    yes: 'Ordner wählen und speichern',
  });
  if (!sure) return;
  const saved = await ask('scan.save', { attachmentId: id });
  if (saved.ok) showExported(saved.value.fileName, 'Sie ist nicht verschlüsselt.');
  else showFailure(saved.failure);
};

/** Removes a paper from its consent, with a way back. */
export const removeScan = ({ id }: Attachment): Promise<boolean> =>
  saveWithUndo('Angehängtes Blatt entfernt', [drop('attachment', id)]);

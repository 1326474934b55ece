import { Button, Image, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { Attachment } from '../../../../../domain/consent/attachmentSchema.ts';
import { DialogFoot } from '../../../../parts/DialogFoot.tsx';
import { FailureNote } from '../../../../parts/FailureNote.tsx';
import { Hint } from '../../../../parts/Hint.tsx';
import { saveScan } from './scanActions.ts';
import { useScanPicture } from './useScanPicture.ts';

/** Shows an attached picture; a PDF is offered as a copy, because the program opens none. */
export const ScanDialog = ({
  scan,
  onClose,
}: {
  readonly scan: Attachment;
  readonly onClose: () => void;
}) => (
  <Modal opened onClose={onClose} title={scan.name} size={scan.type === 'pdf' ? 'lg' : 'xl'}>
    <Stack gap="sm">
      {scan.type === 'pdf' ? <PdfHint /> : <Picture scan={scan} />}
      <DialogFoot>
        <Button variant="default" onClick={() => void saveScan(scan)}>
          Kopie speichern
        </Button>
        <Button data-autofocus onClick={onClose}>
          Schließen
        </Button>
      </DialogFoot>
    </Stack>
  </Modal>
);

const PdfHint = () => (
  <Hint tone="info" icon={IconFileTypePdf} title="Ein PDF zeigt das Programm nicht selbst">
    Es liegt verschlüsselt im Tresor. Zum Lesen speichern Sie eine Kopie und öffnen sie in Ihrem
    PDF-Programm. Die Kopie ist nicht verschlüsselt; löschen Sie sie danach wieder.
  </Hint>
);

const Picture = ({ scan }: { readonly scan: Attachment }) => {
  const { url, failure, onUnreadable, unreadable } = useScanPicture(scan.id);
  if (failure !== null) return <FailureNote failure={failure} />;
  if (unreadable)
    return (
      <Text size="sm" role="alert">
        Dieses Bild lässt sich nicht anzeigen. Es ist unverändert im Tresor; speichern Sie eine
        Kopie und öffnen Sie sie in einem anderen Programm.
      </Text>
    );
  if (url === null) return <Loader size="sm" aria-label="Das Blatt wird entschlüsselt" />;
  return (
    <Image
      src={url}
      alt={`Angehängtes Blatt „${scan.name}“`}
      fit="contain"
      mah="calc(100dvh - 220px)"
      onError={onUnreadable}
    />
  );
};

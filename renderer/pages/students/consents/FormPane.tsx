import { Button, Center, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { LetterView } from '../../../parts/letter/LetterView.tsx';
import { showExported } from '../../../parts/letter/showExported.tsx';
import { useLetter } from '../../../parts/letter/useLetter.ts';
import { ask } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';
import { useReadOnly } from '../../../state/readOnly.ts';
import { showFailure } from '../../../state/save.tsx';

/** The form of a prepared consent as it will be printed, and the button that writes it out. */
export const FormPane = ({ request }: { readonly request: ConsentRequest | null }) => {
  const requestId = request?.id ?? '';
  const form = useLetter(request, () =>
    ask('paper.preview', { paper: { kind: 'consentForm', requestId } }),
  );
  if (request === null) return <NoFormYet />;
  if (form.failure !== null && !form.updating) return <FailureNote failure={form.failure} />;
  return (
    <LetterView
      bytes={form.bytes}
      updating={form.updating}
      label="Vorschau des Formulars"
      actions={<WriteOut requestId={request.id} />}
    />
  );
};

const WriteOut = ({ requestId }: { readonly requestId: string }) => {
  const [writing, setWriting] = useState(false);
  const readOnly = useReadOnly();
  const write = async (): Promise<void> => {
    setWriting(true);
    await flushPending();
    const answer = await ask('paper.export', {
      paper: { kind: 'consentForm', requestId },
      channel: null,
    });
    setWriting(false);
    if (answer.ok)
      showExported(
        answer.value.fileName,
        'Sie ist nicht verschlüsselt; löschen Sie sie nach dem Drucken.',
      );
    else showFailure(answer.failure);
  };
  return (
    <Button size="compact-md" loading={writing} disabled={readOnly} onClick={() => void write()}>
      Als Word ausgeben
    </Button>
  );
};

const NoFormYet = () => (
  <Center h="100%" p="lg" className="letter-desk">
    <Stack align="center" gap="xs" maw={340}>
      <IconFileText size={32} stroke={1.5} aria-hidden />
      <Text size="sm" ta="center">
        Hier sehen Sie das Formular, sobald Sie links „Vorbereiten“ gewählt haben. Danach lässt es
        sich ändern und als Word ausgeben.
      </Text>
    </Stack>
  </Center>
);

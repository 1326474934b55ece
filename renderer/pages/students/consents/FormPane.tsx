import { Button, Center, Menu, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import type { PaperFormat } from '../../../../domain/disclosure/disclosureSchemas.ts';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { LetterView } from '../../../parts/letter/LetterView.tsx';
import { useLetter } from '../../../parts/letter/useLetter.ts';
import { usePaperExport } from '../../../parts/paper/usePaperExport.ts';
import { ask } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';
import { useReadOnly } from '../../../state/readOnly.ts';

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

const forms: readonly (readonly [PaperFormat, string])[] = [
  ['druck', 'Drucken'],
  ['word', 'Als Word-Datei'],
  ['pdf', 'Als PDF-Datei'],
];

const WriteOut = ({ requestId }: { readonly requestId: string }) => {
  const readOnly = useReadOnly();
  const { write, writing } = usePaperExport();
  const out = async (format: PaperFormat): Promise<void> => {
    await flushPending();
    const paper = { kind: 'consentForm', requestId } as const;
    await write({ paper, format, channel: null }, saidOf(format));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-md" loading={writing} disabled={readOnly}>
          Ausgeben
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(([format, label]) => (
          <Menu.Item key={format} onClick={() => void out(format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const saidOf = (format: PaperFormat): string =>
  format === 'druck'
    ? 'Holen Sie den Ausdruck gleich vom Drucker.'
    : 'Sie ist nicht verschlüsselt; löschen Sie sie nach dem Drucken.';

const NoFormYet = () => (
  <Center h="100%" p="lg" className="letter-desk">
    <Stack align="center" gap="xs" maw={340}>
      <IconFileText size={32} stroke={1.5} aria-hidden />
      <Text size="sm" ta="center">
        Hier sehen Sie das Formular, sobald Sie links „Vorbereiten“ gewählt haben. Danach lässt es
        sich ändern und ausgeben.
      </Text>
    </Stack>
  </Center>
);

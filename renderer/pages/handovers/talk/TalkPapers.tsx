import { Button, Group } from '@mantine/core';
import { IconClipboardText, IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { PaperDialog } from '../../../parts/paper/PaperDialog.tsx';
import { flushPending } from '../../../state/pending.ts';

const papers = {
  protocol: {
    title: 'Übergabeprotokoll',
    note: 'Das Protokoll ist für die Beteiligten des Gesprächs. Mit der Ausgabe steht es im Verzeichnis der Übermittlungen.',
  },
  shuttleSheet: {
    title: 'Pendelbogen',
    note: 'Den Bogen nimmt die Jugendliche oder der Jugendliche mit. Mit der Ausgabe steht er im Verzeichnis der Übermittlungen.',
  },
} as const;

type Kind = keyof typeof papers;

/** The papers about the talk: minutes to sign, and the sheet the young person carries. */
export const TalkPapers = ({ handoverId }: { readonly handoverId: string }) => {
  const [shown, setShown] = useState<Kind | null>(null);
  const [kind, setKind] = useState<Kind>('protocol');
  // What was typed last belongs on the paper.
  const show = (next: Kind): void =>
    void flushPending().then(() => {
      setKind(next);
      setShown(next);
    });
  return (
    <Group gap="xs">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconClipboardText size={16} aria-hidden />}
        onClick={() => show('protocol')}
      >
        Übergabeprotokoll
      </Button>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconWalk size={16} aria-hidden />}
        onClick={() => show('shuttleSheet')}
      >
        Pendelbogen
      </Button>
      <PaperDialog
        opened={shown !== null}
        onClose={() => setShown(null)}
        paper={{ kind, handoverId }}
        {...papers[kind]}
      />
    </Group>
  );
};

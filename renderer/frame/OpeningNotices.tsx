import { Box, CloseButton, Group } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Hint } from '../parts/Hint.tsx';
import { lastOpening } from '../state/opening.ts';
import { openingWords } from './openingNoteWords.ts';

/** What is to be known about the vault that was just opened; each notice stays until it is closed. */
export const OpeningNotices = () => {
  const [notes, setNotes] = useState(() => {
    const opening = lastOpening();
    return opening === null ? [] : openingWords(opening);
  });
  return notes.map((note) => {
    const { tone, title, text } = note;
    return (
      <Box key={title} px="lg" pt="xs">
        <Hint
          role="status"
          tone={tone}
          icon={tone === 'info' ? IconInfoCircle : IconAlertTriangle}
          title={title}
        >
          <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
            <span>{text}</span>
            <CloseButton
              size="sm"
              c="inherit"
              aria-label={`Hinweis schließen: ${title}`}
              onClick={() => setNotes((shown) => shown.filter((one) => one !== note))}
            />
          </Group>
        </Hint>
      </Box>
    );
  });
};

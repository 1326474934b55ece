import { Badge, Box, Group, Loader, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { drawLetter, sheetsIn } from './drawLetter.ts';
import './letter.css';

/** Width of a sheet of A4 with the desk around it, in pixels. */
const sheetWidth = 794 + 40;

/**
 * A Word letter as it will be printed, scaled to the width there is. The old picture stays until the
 * new one is drawn; `updating` says that a new one is on its way.
 */
export const LetterView = ({
  bytes,
  label,
  updating,
  actions,
}: {
  readonly bytes: Uint8Array | null;
  readonly label: string;
  readonly updating: boolean;
  readonly actions?: ReactNode;
}) => {
  const { sheets, measure, pages } = useDrawnLetter(bytes);
  const { ref: desk, width } = useElementSize();
  const [page, setPage] = useState(1);

  const onScroll = (frame: HTMLElement): void => {
    const middle = frame.getBoundingClientRect().top + frame.clientHeight / 2;
    const above = sheetsIn(frame).filter((sheet) => sheet.getBoundingClientRect().top < middle);
    setPage(Math.max(1, above.length));
  };

  return (
    <Box h="100%" style={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Group justify="space-between" wrap="nowrap" px="md" h={48}>
        <Progress page={page} pages={pages} updating={updating} />
        {actions}
      </Group>
      <Box flex={1} mih={0}>
        <section
          className="letter-desk"
          aria-label={label}
          // A region that scrolls must be reachable by the keyboard.
          tabIndex={0}
          onScroll={(event) => onScroll(event.currentTarget)}
        >
          <div ref={desk}>
            <div
              ref={sheets}
              lang="de"
              className="letter-sheets"
              style={{ zoom: width === 0 ? 1 : Math.min(1.15, width / sheetWidth) }}
            />
          </div>
          <div ref={measure} aria-hidden className="letter-measure" />
        </section>
      </Box>
    </Box>
  );
};

/** Draws a letter into the sheets; the old picture stays until the new one is complete. */
const useDrawnLetter = (bytes: Uint8Array | null) => {
  const sheets = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(0);
  useEffect(() => {
    const room = measure.current;
    if (bytes === null || room === null) return;
    let current = true;
    // Each drawing gets a room of its own: an older one still under way must not write into it.
    const own = document.createElement('div');
    own.className = 'letter-sheets';
    room.append(own);
    void drawLetter(bytes, own).then(({ pages: count }) => {
      if (current) {
        sheets.current?.replaceChildren(...own.childNodes);
        setPages(count);
      }
      own.remove();
    });
    return () => {
      current = false;
    };
  }, [bytes]);
  return { sheets, measure, pages };
};

const Progress = ({
  page,
  pages,
  updating,
}: {
  readonly page: number;
  readonly pages: number;
  readonly updating: boolean;
}) => (
  <Group gap="sm" wrap="nowrap">
    <Text size="sm" c="dimmed" className="tabular">
      {pages === 0 ? '' : `Seite ${Math.min(page, pages)} von ${pages}`}
    </Text>
    <Badge
      variant="transparent"
      color="gray"
      tt="none"
      fw={500}
      role="status"
      c="dimmed"
      leftSection={updating ? <Loader size={12} /> : null}
    >
      {updating ? 'wird aktualisiert' : ''}
    </Badge>
  </Group>
);

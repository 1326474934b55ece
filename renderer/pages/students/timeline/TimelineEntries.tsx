import { Timeline } from '@mantine/core';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { TimelineEntry } from '../../../../domain/note/timelineEntry.ts';
import { EntryBody } from './EntryBody.tsx';
import { entryIcons } from './entryLook.ts';

const PlainEntries = ({
  entries,
  noteId,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly noteId: string | null;
}) => (
  <Timeline bulletSize={26} lineWidth={2}>
    {entries.map((entry) => {
      const Picture = entryIcons[entry.kind];
      return (
        <Timeline.Item key={entry.key} bullet={<Picture size={14} aria-hidden />}>
          <Row entry={entry} isSought={entry.key === noteId} />
        </Timeline.Item>
      );
    })}
  </Timeline>
);

/** The entries of a timeline, drawn anew only when one of them changes, and then that one alone. */
export const TimelineEntries = memo(PlainEntries);

const PlainRow = ({
  entry,
  isSought,
}: {
  readonly entry: TimelineEntry;
  readonly isSought: boolean;
}) =>
  isSought ? (
    <SoughtEntry>
      <EntryBody entry={entry} />
    </SoughtEntry>
  ) : (
    <EntryBody entry={entry} />
  );

const Row = memo(PlainRow);

/** The entry a search led to: in sight, marked, and where the keyboard goes on from. */
const SoughtEntry = ({ children }: { readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={place}
      className="sought-entry"
      role="group"
      aria-label="Gefundene Notiz"
      tabIndex={-1}
    >
      {children}
    </div>
  );
};

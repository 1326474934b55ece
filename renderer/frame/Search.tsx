import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconBriefcase,
  IconBuildingCommunity,
  IconNotes,
  IconSearch,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useReplica } from '../state/ReplicaContext.tsx';
import { useToday } from '../state/today.ts';
import { matchingCommands, searchCommands, type SearchCommand } from './searchCommands.ts';
import { searchGroups, type SearchEntry, type SearchGroup } from './searchEntry.ts';
import { searchHits } from './searchHits.ts';
import { searchIndex } from './searchIndex.ts';
import { foldSome, notesToSearch, searchNotes } from './searchNotes.ts';

const pictures: Readonly<Record<'student' | 'company' | 'partner' | 'note', Icon>> = {
  student: IconUser,
  company: IconBriefcase,
  partner: IconBuildingCommunity,
  note: IconNotes,
};

/** Search over everything: people, companies, institutions, notes, actions, pages. */
export const Search = ({
  onNewNote,
  onKeys,
}: {
  readonly onNewNote: () => void;
  readonly onKeys: () => void;
}) => {
  const [opened, setOpened] = useState(false);
  const [query, setQuery] = useState('');
  const commands = useMemo(() => searchCommands({ onNewNote, onKeys }), [onNewNote, onKeys]);
  const named = useNamed(opened, query);
  // Notes may be many and long: the key and the names are on the screen before they are looked through.
  const { notes, complete } = useNotes(opened, useDeferredValue(query));
  const actions = useMemo(
    () => [
      ...groupsOf(named),
      ...groupsOf(notes),
      ...commandGroups(matchingCommands(commands, query)),
    ],
    [named, notes, commands, query],
  );
  // Notes that find nothing leave the same list: then it is not drawn a second time.
  return useMemo(
    () => (
      <Spotlight
        actions={actions}
        filter={(_, all) => all}
        query={query}
        onQueryChange={setQuery}
        onSpotlightOpen={() => setOpened(true)}
        onSpotlightClose={() => setOpened(false)}
        shortcut="mod + K"
        tagsToIgnore={[]}
        triggerOnContentEditable
        scrollable
        maxHeight={520}
        attributes={{ content: { 'aria-label': 'Suche', 'data-looking': true } }}
        styles={{ actionDescription: { opacity: 1 } }}
        size={640}
        overlayProps={withoutBlur}
        nothingFound={
          complete
            ? 'Dazu ist nichts zu finden. Oft hilft ein kürzeres Wort.'
            : 'Die Notizen werden noch durchsucht.'
        }
        searchProps={{
          'aria-label': 'Suchen',
          placeholder: 'Jugendliche, Betriebe, Stellen, Notizen suchen',
          onKeyDown: openFirstUnmarked,
          leftSection: <IconSearch size={20} aria-hidden />,
        }}
      />
    ),
    [actions, query, complete],
  );
};

/** Without a graphics card, blurring the page behind takes longer than everything else a key takes. */
const withoutBlur = { backgroundOpacity: 0.45, blur: 0 } as const;

/**
 * Opens the first hit on Enter when none is marked: the list forgets its mark whenever other hits come in,
 * and whoever types fast is done before it marks again.
 */
const openFirstUnmarked = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (document.querySelector('[data-action][data-selected]') !== null) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-action]')?.click();
};

const chunk = 1500;

/** People, companies and institutions the query finds. */
const useNamed = (opened: boolean, query: string): readonly SearchEntry[] => {
  const { data } = useReplica();
  const today = useToday();
  const index = useMemo(() => (opened ? searchIndex(data, today) : []), [opened, data, today]);
  return useMemo(() => {
    const hits = searchHits(index, query);
    return (['student', 'company', 'partner'] as const).flatMap((group) => hits.get(group) ?? []);
  }, [index, query]);
};

/** Notes the query finds; they are folded piece by piece, so that typing never waits for them. */
const useNotes = (
  opened: boolean,
  query: string,
): { readonly notes: readonly SearchEntry[]; readonly complete: boolean } => {
  const { data } = useReplica();
  const all = useMemo(() => (opened ? notesToSearch(data.note) : []), [opened, data]);
  const [folded, setFolded] = useState({ all, upTo: 0 });
  const upTo = folded.all === all ? folded.upTo : 0;
  useEffect(() => {
    if (upTo >= all.length) return;
    const timer = setTimeout(() => setFolded({ all, upTo: foldSome(all, upTo, chunk) }));
    return () => clearTimeout(timer);
  }, [all, upTo]);
  return useMemo(
    () => ({ notes: searchNotes(all, data.student, query), complete: upTo >= all.length }),
    [all, data, query, upTo],
  );
};

const groupsOf = (entries: readonly SearchEntry[]): readonly SpotlightActionGroupData[] =>
  (['student', 'company', 'partner', 'note'] as const).flatMap((group) => {
    const Picture = pictures[group];
    const actions = entries
      .filter((entry) => entry.group === group)
      .map((entry) => ({
        id: `${group}/${entry.key}`,
        label: entry.label,
        description: entry.detail,
        leftSection: <Picture size={20} aria-hidden />,
        onClick: () => {
          window.location.hash = entry.path;
        },
      }));
    return withLabel(group, actions);
  });

const commandGroups = (commands: readonly SearchCommand[]): readonly SpotlightActionGroupData[] =>
  (['action', 'page'] as const).flatMap((group) => {
    const actions = commands
      .filter((command) => command.group === group)
      .map((command) => ({
        id: command.key,
        label: command.label,
        leftSection: <command.icon size={20} aria-hidden />,
        rightSection: command.keys === null ? null : <Kbd size="xs">{command.keys}</Kbd>,
        onClick: command.run,
      }));
    return withLabel(group, actions);
  });

const withLabel = (
  group: SearchGroup,
  actions: SpotlightActionGroupData['actions'],
): readonly SpotlightActionGroupData[] =>
  actions.length === 0 ? [] : [{ group: searchGroups[group], actions }];

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconUsers } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { severalPath } from '../../frame/routes.ts';
import { useSeveralSet } from '../../parts/handover/severalSet.ts';
import { useLatestRun } from './several/latestRun.ts';

/** Handovers of several people: prepare them for a class, or go back to those prepared last. */
export const SeveralMenu = ({ onPrepare }: { readonly onPrepare: () => void }) => {
  const [, go] = useLocation();
  const prepared = useSeveralSet() !== null;
  const reported = useLatestRun().result !== null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconUsers size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          Mehrere
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onPrepare}>Für eine Klasse vorbereiten</Menu.Item>
        <Menu.Item disabled={!prepared} onClick={() => go(severalPath)}>
          Zuletzt vorbereitete zeigen
        </Menu.Item>
        {reported ? (
          <Menu.Item onClick={() => go(severalPath)}>Bericht der letzten Ausgabe zeigen</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
};

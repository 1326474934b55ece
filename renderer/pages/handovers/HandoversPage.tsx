import { Button, Group, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { handoverTabPaths, type HandoverTab } from '../../frame/routes.ts';
import { NewHandover } from '../../parts/handover/NewHandover.tsx';
import { SeveralHandovers } from '../../parts/handover/SeveralHandovers.tsx';
import { Page } from '../../parts/Page.tsx';
import { AllHandovers } from './AllHandovers.tsx';
import { DeadlinesTab } from './deadlines/DeadlinesTab.tsx';
import { RegisterTab } from './register/RegisterTab.tsx';
import { SeveralMenu } from './SeveralMenu.tsx';

const tabLabels: Readonly<Record<HandoverTab, string>> = {
  liste: 'Übergaben',
  stichtage: 'Stichtage',
  verzeichnis: 'Verzeichnis',
};

/** Übergaben: all handovers by state, the deadlines of the school year, and the register of what was sent. */
export const HandoversPage = ({
  tab,
  deadline = null,
}: {
  readonly tab: HandoverTab;
  /** The deadline whose list is open. */
  readonly deadline?: string | null;
}) => {
  const [, go] = useLocation();
  const [adding, dialog] = useDisclosure(false);
  const [several, severalDialog] = useDisclosure(false);
  const add = (
    <Group gap="xs" wrap="nowrap">
      <SeveralMenu onPrepare={severalDialog.open} />
      <Button leftSection={<IconPlus size={18} />} onClick={dialog.open}>
        Neue Übergabe
      </Button>
    </Group>
  );
  return (
    <Tabs
      h="100%"
      variant="pills"
      keepMounted={false}
      value={tab}
      onChange={(next) => go(handoverTabPaths[next as HandoverTab])}
    >
      <Page
        flush
        title="Übergaben"
        beside={
          <Tabs.List aria-label="Ansicht" style={{ flexWrap: 'nowrap' }}>
            {Object.entries(tabLabels).map(([name, label]) => (
              <Tabs.Tab key={name} value={name}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
        actions={add}
      >
        <Tabs.Panel value="liste" h="100%">
          <AllHandovers add={add} />
        </Tabs.Panel>
        <Tabs.Panel value="stichtage" h="100%">
          <DeadlinesTab opened={deadline} />
        </Tabs.Panel>
        <Tabs.Panel value="verzeichnis" h="100%">
          <RegisterTab />
        </Tabs.Panel>
      </Page>
      <NewHandover opened={adding} onClose={dialog.close} />
      <SeveralHandovers studentIds={null} opened={several} onClose={severalDialog.close} />
    </Tabs>
  );
};

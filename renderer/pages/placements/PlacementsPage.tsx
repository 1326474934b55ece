import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { companyPath, placementPath } from '../../frame/routes.ts';
import { NewCompanyDialog } from '../../parts/company/NewCompanyDialog.tsx';
import { NewPlacementDialog } from '../../parts/placement/NewPlacementDialog.tsx';
import { Page } from '../../parts/Page.tsx';
import { CompaniesTab } from './CompaniesTab.tsx';
import { PlacementsTab } from './PlacementsTab.tsx';

const paths: Readonly<Record<string, string>> = {
  praktika: '/praktika',
  betriebe: '/praktika/betriebe',
};

/** Placements and companies, each on a tab with an address of its own. */
export const PlacementsPage = ({ tab = 'praktika' }: { readonly tab?: string }) => {
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<'placement' | 'company' | null>(null);
  const close = (): void => setDialog(null);
  return (
    <Tabs
      h="100%"
      variant="pills"
      keepMounted={false}
      value={tab}
      onChange={(next) => go(paths[next ?? ''] ?? '/praktika')}
    >
      <Page
        flush
        title="Praktika und Betriebe"
        beside={
          <Tabs.List aria-label="Ansicht" style={{ flexWrap: 'nowrap' }}>
            <Tabs.Tab value="praktika">Praktika</Tabs.Tab>
            <Tabs.Tab value="betriebe">Betriebe</Tabs.Tab>
          </Tabs.List>
        }
        actions={
          <Button
            leftSection={<IconPlus size={18} />}
            onClick={() => setDialog(tab === 'betriebe' ? 'company' : 'placement')}
          >
            {tab === 'betriebe' ? 'Neuer Betrieb' : 'Neues Praktikum'}
          </Button>
        }
      >
        <Tabs.Panel value="praktika" h="100%">
          <PlacementsTab onNew={() => setDialog('placement')} />
        </Tabs.Panel>
        <Tabs.Panel value="betriebe" h="100%">
          <CompaniesTab onNew={() => setDialog('company')} />
        </Tabs.Panel>
      </Page>
      <NewPlacementDialog
        opened={dialog === 'placement'}
        onClose={close}
        onSaved={(id) => go(placementPath(id))}
      />
      <NewCompanyDialog
        opened={dialog === 'company'}
        onClose={close}
        onSaved={(id) => go(companyPath(id))}
      />
    </Tabs>
  );
};

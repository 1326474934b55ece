import { Button, Tabs } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { companyPath, partnershipPath, placementPath, planClassPath } from '../../frame/routes.ts';
import { NewCompanyDialog } from '../../parts/company/NewCompanyDialog.tsx';
import { NewPlacementDialog } from '../../parts/placement/NewPlacementDialog.tsx';
import { Page } from '../../parts/Page.tsx';
import { CalendarTab } from './calendar/CalendarTab.tsx';
import { CompaniesTab } from './CompaniesTab.tsx';
import { NewPartnershipDialog } from './partnerships/NewPartnershipDialog.tsx';
import { PartnershipDialog } from './partnerships/PartnershipDialog.tsx';
import { PartnershipsTab } from './partnerships/PartnershipsTab.tsx';
import { PlacementsTab } from './PlacementsTab.tsx';
import { VisitsTab } from './visits/VisitsTab.tsx';

/** A tab of the page, with an address of its own. */
type Tab = 'praktika' | 'kalender' | 'besuche' | 'betriebe' | 'kooperationen';

type Dialog = 'placement' | 'company' | 'partnership';

const tabs: Readonly<
  Record<
    Tab,
    {
      readonly path: string;
      readonly label: string;
      readonly create: string;
      readonly dialog: Dialog;
    }
  >
> = {
  praktika: {
    path: '/praktika',
    label: 'Praktika',
    create: 'Neues Praktikum',
    dialog: 'placement',
  },
  kalender: {
    path: '/praktika/kalender',
    label: 'Kalender',
    create: 'Neues Praktikum',
    dialog: 'placement',
  },
  besuche: {
    path: '/praktika/besuche',
    label: 'Besuche',
    create: 'Neues Praktikum',
    dialog: 'placement',
  },
  betriebe: {
    path: '/praktika/betriebe',
    label: 'Betriebe',
    create: 'Neuer Betrieb',
    dialog: 'company',
  },
  kooperationen: {
    path: partnershipPath(),
    label: 'Kooperationen',
    create: 'Neue Kooperation',
    dialog: 'partnership',
  },
};

/** Placements, their calendar and visits, companies and partnerships, each on a tab with an address of its own. */
export const PlacementsPage = ({
  tab = 'praktika',
  openedId = null,
}: {
  readonly tab?: Tab;
  /** The partnership that is open in the register. */
  readonly openedId?: string | null;
}) => {
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { create, dialog: own } = tabs[tab];
  return (
    <Tabs
      h="100%"
      variant="pills"
      keepMounted={false}
      value={tab}
      onChange={(next) => go(tabs[next as Tab].path)}
    >
      <Page
        flush
        title="Praktika"
        beside={
          <Tabs.List aria-label="Ansicht" style={{ flexWrap: 'nowrap' }}>
            {Object.entries(tabs).map(([name, { label }]) => (
              <Tabs.Tab key={name} value={name}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
        actions={
          <>
            {own === 'placement' ? (
              <Button
                component="a"
                href={`#${planClassPath}`}
                variant="default"
                leftSection={<IconCalendarPlus size={18} aria-hidden />}
              >
                Klasse planen
              </Button>
            ) : null}
            <Button leftSection={<IconPlus size={18} />} onClick={() => setDialog(own)}>
              {create}
            </Button>
          </>
        }
      >
        <Tabs.Panel value="praktika" h="100%">
          <PlacementsTab onNew={() => setDialog('placement')} />
        </Tabs.Panel>
        <Tabs.Panel value="kalender" h="100%">
          <CalendarTab />
        </Tabs.Panel>
        <Tabs.Panel value="besuche" h="100%">
          <VisitsTab />
        </Tabs.Panel>
        <Tabs.Panel value="betriebe" h="100%">
          <CompaniesTab onNew={() => setDialog('company')} />
        </Tabs.Panel>
        <Tabs.Panel value="kooperationen" h="100%">
          <PartnershipsTab
            onNew={() => setDialog('partnership')}
            onOpen={(id) => go(partnershipPath(id))}
          />
        </Tabs.Panel>
      </Page>
      <Dialogs dialog={dialog} onClose={() => setDialog(null)} />
      <PartnershipDialog id={openedId} onClose={() => go(partnershipPath())} />
    </Tabs>
  );
};

/** The dialogs for new records; what was created is opened. */
const Dialogs = ({
  dialog,
  onClose,
}: {
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}) => {
  const [, go] = useLocation();
  const goTo = (path: string): void => {
    onClose();
    go(path);
  };
  return (
    <>
      <NewPlacementDialog
        opened={dialog === 'placement'}
        onClose={onClose}
        onSaved={(id) => goTo(placementPath(id))}
      />
      <NewCompanyDialog
        opened={dialog === 'company'}
        onClose={onClose}
        onSaved={(id) => goTo(companyPath(id))}
      />
      <NewPartnershipDialog
        opened={dialog === 'partnership'}
        onClose={onClose}
        onSaved={(id) => goTo(partnershipPath(id))}
      />
    </>
  );
};

import { ActionIcon, Button, Grid, Group, Stack, Tooltip } from '@mantine/core';
import { IconArrowMerge, IconBan, IconBuilding, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { placementPath } from '../../frame/routes.ts';
import { NewPlacementDialog } from '../../parts/placement/NewPlacementDialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { StatusBadge, type Tone } from '../../parts/StatusBadge.tsx';
import { flushPending } from '../../state/pending.ts';
import { useRecord, useReplica } from '../../state/ReplicaContext.tsx';
import {
  ConditionsSection,
  CooperationSection,
  MasterDataSection,
  OfferSection,
} from './company/CompanyFields.tsx';
import { ContactsSection } from './company/ContactsSection.tsx';
import { deleteAfterAsking } from './company/deleteAfterAsking.ts';
import { MergeDialog } from './company/MergeDialog.tsx';
import { HistorySection } from './company/HistorySection.tsx';
import { PartnershipsSection } from './company/PartnershipsSection.tsx';
import { PastPlacementsSection } from './company/PastPlacementsSection.tsx';
import { Hint } from '../../parts/Hint.tsx';

/** One company: what it offers, who to talk to, what was talked about. */
export const CompanyPage = ({ id }: { readonly id: string }) => {
  const company = useRecord('company', id);
  return company === undefined ? <Gone /> : <KnownCompany company={company} />;
};

const KnownCompany = ({ company }: { readonly company: Company }) => {
  const [, go] = useLocation();
  const [placing, setPlacing] = useState(false);
  const [merging, setMerging] = useState(false);
  return (
    <Page
      title={company.name === '' ? 'Betrieb ohne Namen' : company.name}
      onBack={() => window.history.back()}
      actions={
        <>
          <Button leftSection={<IconPlus size={18} />} onClick={() => setPlacing(true)}>
            Neues Praktikum
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowMerge size={18} aria-hidden />}
            onClick={() => setMerging(true)}
          >
            Zusammenführen
          </Button>
          <DeleteButton company={company} onDeleted={() => go('/praktika/betriebe')} />
        </>
      }
    >
      <Stack gap="md">
        {company.blocked ? <Blocked reason={company.blockedReason} /> : null}
        <Badges company={company} />
        <RecordForm collection="company" record={company} action="Betrieb geändert">
          <Grid gap="md">
            <Grid.Col span={12}>
              <MasterDataSection />
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 6 }}>
              <Stack gap="md">
                <OfferSection />
                <ConditionsSection />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 6 }}>
              <Stack gap="md">
                <ContactsSection companyId={company.id} />
                <HistorySection company={company} />
                <PartnershipsSection companyId={company.id} />
                <PastPlacementsSection companyId={company.id} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={12}>
              <CooperationSection company={company} />
            </Grid.Col>
          </Grid>
        </RecordForm>
      </Stack>
      <NewPlacementDialog
        companyId={company.id}
        opened={placing}
        onClose={() => setPlacing(false)}
        onSaved={(placementId) => go(placementPath(placementId))}
      />
      <MergeDialog kept={company} opened={merging} onClose={() => setMerging(false)} />
    </Page>
  );
};

/** What can be said of a company at a glance; nothing while nothing is known. */
const Badges = ({ company }: { readonly company: Company }) => {
  const badges = badgesOf(company);
  if (badges.length === 0) return null;
  return (
    <Group gap={6}>
      {badges.map(([tone, words]) => (
        <StatusBadge key={words} tone={tone}>
          {words}
        </StatusBadge>
      ))}
    </Group>
  );
};

const badgesOf = (company: Company): readonly (readonly [Tone, string])[] => [
  ...(company.blocked ? ([['bad', 'gesperrt']] as const) : []),
  ...(company.offersPlacements === true ? ([['good', 'bietet Praktika an']] as const) : []),
  ...(company.offersPlacements === false ? ([['neutral', 'keine Praktika']] as const) : []),
  ...(company.welcomesSupportNeeds === true
    ? ([['info', 'nimmt bei Unterstützungsbedarf auf']] as const)
    : []),
  ...(company.accessible === true ? ([['info', 'barrierefrei']] as const) : []),
];

const Blocked = ({ reason }: { readonly reason: string }) => (
  <Hint tone="bad" icon={IconBan} title="Dieser Betrieb ist für neue Praktika gesperrt">
    {reason === '' ? 'Ein Grund ist nicht erfasst.' : reason}
  </Hint>
);

const DeleteButton = ({
  company,
  onDeleted,
}: {
  readonly company: Company;
  readonly onDeleted: () => void;
}) => {
  const replica = useReplica();
  const remove = async (): Promise<void> => {
    await flushPending();
    const now = replica.data.company[company.id];
    if (now !== undefined && (await deleteAfterAsking(replica.data, now))) onDeleted();
  };
  return (
    <Tooltip label="Betrieb löschen">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Betrieb löschen"
        onClick={() => void remove()}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Tooltip>
  );
};

const Gone = () => (
  <Page title="Betrieb">
    <EmptyState
      icon={IconBuilding}
      title="Diesen Betrieb gibt es nicht mehr"
      action={
        <Button component="a" href="#/praktika/betriebe">
          Zu allen Betrieben
        </Button>
      }
    >
      Er wurde gelöscht. Mit Strg + Z nehmen Sie die letzte Änderung zurück.
    </EmptyState>
  </Page>
);

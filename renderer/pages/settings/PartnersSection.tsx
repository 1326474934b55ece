import { Box, Button, Flex, NavLink, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconBuildingCommunity, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { partnerKindLabels, type Partner } from '../../../domain/partner/partnerSchemas.ts';
import { foldForSearch } from '../../../domain/person/foldForSearch.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import { put } from '../../../domain/record/change.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { newId, nowInstant } from '../../state/today.ts';
import { PartnerDetail } from './PartnerDetail.tsx';
import { sectionPath } from '../../frame/settingsSections.ts';
import { Section } from '../../parts/Section.tsx';

const collator = new Intl.Collator('de');

const pathOf = (id: string): string => `${sectionPath('stellen')}?${id}`;

const addPartner = async (id: string): Promise<void> => {
  const saved = await save('Stelle angelegt', [
    put('partner', newPartner({ id, kind: 'bbs', name: 'Neue Stelle', createdAt: nowInstant() })),
  ]);
  if (saved) window.location.hash = pathOf(id);
};

/** The institutions young people are handed over to, with the people who work there. */
export const PartnersSection = ({ shownId }: { readonly shownId: string | null }) => {
  const [query, setQuery] = useState('');
  const [madeId, setMadeId] = useState<string | null>(null);
  const partners = useView(['partner'], (data) =>
    Object.values(data.partner).toSorted(
      (one, other) =>
        Number(other.active) - Number(one.active) || collator.compare(one.name, other.name),
    ),
  );
  const shown = partners.find(({ id }) => id === shownId) ?? partners[0];
  const matches = searchTest(query);
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => {
        const id = newId();
        setMadeId(id);
        void addPartner(id);
      }}
    >
      Stelle anlegen
    </Button>
  );
  if (shown === undefined)
    return (
      <Section title="Stellen">
        <EmptyState icon={IconBuildingCommunity} title="Noch keine Stelle" action={add}>
          Stellen sind BBS, Agentur für Arbeit, Jobcenter, Jugendamt und andere. Einwilligungen und
          Übergaben nennen immer eine Stelle und eine Person oder Funktion dort.
        </EmptyState>
      </Section>
    );
  return (
    <Section
      title="Stellen"
      lead="Einwilligungen und Übergaben nennen immer eine Stelle und eine Person oder Funktion dort."
      beside={add}
    >
      <Flex direction={{ base: 'column', md: 'row' }} gap="md" align="stretch">
        <Stack gap="xs" w={{ base: '100%', md: 250 }} data-looking>
          <TextInput
            aria-label="Stellen filtern"
            placeholder="Stellen filtern"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <PartnerList
            partners={partners.filter((partner) => matches(foldedPartner(partner)))}
            shownId={shown.id}
          />
        </Stack>
        <Box flex={1} miw={0}>
          <PartnerDetail key={shown.id} partner={shown} isNew={shown.id === madeId} />
        </Box>
      </Flex>
    </Section>
  );
};

const foldedPartner = ({ name, department, kind, town }: Partner): string =>
  foldForSearch(`${name} ${department} ${partnerKindLabels[kind]} ${town}`);

const PartnerList = ({
  partners,
  shownId,
}: {
  readonly partners: readonly Partner[];
  readonly shownId: string;
}) => (
  <ScrollArea.Autosize
    mah={560}
    component="nav"
    aria-label="Stellen"
    type="auto"
    offsetScrollbars="y"
  >
    {partners.length === 0 ? (
      <Text size="sm" c="dimmed">
        Dazu gibt es keine Stelle.
      </Text>
    ) : (
      partners.map((partner) => (
        <NavLink
          key={partner.id}
          href={`#${pathOf(partner.id)}`}
          label={partner.name || 'Stelle ohne Namen'}
          description={`${partnerKindLabels[partner.kind]}${partner.active ? '' : ' · stillgelegt'}`}
          active={partner.id === shownId}
          aria-current={partner.id === shownId ? 'true' : undefined}
          style={{ borderRadius: 8 }}
        />
      ))
    )}
  </ScrollArea.Autosize>
);

import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  partnerKindLabels,
  type Partner,
  type PartnerPerson,
} from '../../../domain/partner/partnerSchemas.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { personWithFunction } from './personLabel.ts';
import { partnersToChoose } from './partnersToChoose.ts';
import { foldedFilter } from '../foldedFilter.ts';
import { Hint } from '../Hint.tsx';

/**
 * Chooses an institution and the person there who is addressed. The Jugendberufsagentur is a group:
 * choosing it offers its members instead.
 */
export const RecipientPicker = ({
  partnerId,
  personId,
  locked = false,
  onPartner,
  onPerson,
  onAlliance,
}: {
  readonly partnerId: string | null;
  readonly personId: string | null;
  readonly locked?: boolean;
  /** The person is the only one there is at the institution, else null. */
  readonly onPartner: (partner: Partner, person: PartnerPerson | null) => void;
  readonly onPerson: (personId: string | null) => void;
  /** Takes over the choice among the partners of an alliance; null when another institution was chosen. */
  readonly onAlliance?: (alliance: Partner | null) => void;
}) => {
  const partners = useView(
    ['partner'],
    (data) => partnersToChoose(Object.values(data.partner), partnerId),
    [partnerId],
  );
  const persons = useView(['partnerPerson'], (data) => Object.values(data.partnerPerson));
  const [alliance, setAlliance] = useState<Partner | null>(null);
  const personsAt = (id: string | null) =>
    persons.filter(
      (person) => person.partnerId === id && (person.active || person.id === personId),
    );
  const here = personsAt(partnerId);
  const options = useMemo(() => grouped(partners), [partners]);

  const choose = (partner: Partner | undefined): void => {
    const another = partner !== undefined && partner.id !== partnerId;
    const group = another && partner.kind === 'jba' ? partner : null;
    setAlliance(group);
    onAlliance?.(group);
    if (!another || partner.kind === 'jba') return;
    const there = personsAt(partner.id);
    onPartner(partner, there.length === 1 ? (there[0] ?? null) : null);
  };

  if (partners.length === 0) return <NoPartners />;
  return (
    <Stack gap="xs">
      <Select
        label="Stelle"
        data-autofocus
        readOnly={locked}
        placeholder="Stelle wählen"
        searchable
        allowDeselect={false}
        filter={foldedFilter}
        nothingFoundMessage="Dazu gibt es keine Stelle."
        data={options}
        value={alliance?.id ?? partnerId}
        onChange={(id) => choose(partners.find((partner) => partner.id === id))}
      />
      {alliance !== null && onAlliance !== undefined ? null : (
        <Select
          label="Person"
          readOnly={locked}
          placeholder={partnerId === null ? 'zuerst die Stelle' : 'Person wählen'}
          searchable
          disabled={partnerId === null || alliance !== null || here.length === 0}
          filter={foldedFilter}
          nothingFoundMessage="Dazu gibt es keine Person."
          allowDeselect={false}
          data={here.map((person) => ({ value: person.id, label: personWithFunction(person) }))}
          value={personId}
          onChange={onPerson}
        />
      )}
      {alliance === null || onAlliance !== undefined ? null : (
        <AllianceMembers
          alliance={alliance}
          members={partners.filter(({ id }) => alliance.memberIds.includes(id))}
          onChoose={choose}
        />
      )}
      {partnerId !== null && alliance === null && here.length === 0 ? <NoPersonThere /> : null}
    </Stack>
  );
};

const grouped = (partners: readonly Partner[]) => {
  const kinds = [...new Set(partners.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    group: partnerKindLabels[kind],
    items: partners
      .filter((partner) => partner.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name })),
  }));
};

const NoPersonThere = () => (
  <Text size="sm">
    Zu dieser Stelle ist keine Person erfasst.{' '}
    <Anchor size="sm" href="#/einstellungen/stellen" underline="always">
      Person unter Stellen erfassen
    </Anchor>
  </Text>
);

const NoPartners = () => (
  <Hint tone="info" icon={IconUsersGroup} title="Noch keine Stelle erfasst">
    Erfassen Sie zuerst die Stelle mit ihrer Ansprechperson, zum Beispiel die BBS oder die Agentur
    für Arbeit.{' '}
    <Anchor size="sm" c="inherit" href="#/einstellungen/stellen" underline="always">
      Stellen öffnen
    </Anchor>
  </Hint>
);

const AllianceMembers = ({
  alliance,
  members,
  onChoose,
}: {
  readonly alliance: Partner;
  readonly members: readonly Partner[];
  readonly onChoose: (partner: Partner) => void;
}) => (
  <Hint
    tone="info"
    icon={IconUsersGroup}
    title={`${alliance.name} ist ein Bündnis und keine Empfängerin`}
  >
    <Stack gap="xs">
      <Text size="sm">
        {members.length === 0
          ? 'Es sind keine Mitglieder erfasst. Tragen Sie sie unter Einstellungen, Stellen ein oder wählen Sie die Stelle direkt.'
          : 'Jede Stelle bekommt einen eigenen Brief mit eigener Prüfung. Wählen Sie, wer diesen Brief bekommt.'}
      </Text>
      <Group gap="xs">
        {members.map((member) => (
          <Button
            key={member.id}
            size="compact-md"
            variant="default"
            onClick={() => onChoose(member)}
          >
            {member.name}
          </Button>
        ))}
      </Group>
    </Stack>
  </Hint>
);

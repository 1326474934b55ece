import { Checkbox, Paper, Select, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { AllianceRecipient } from '../../../domain/handover/allianceDrafts.ts';
import {
  partnerKindLabels,
  type Partner,
  type PartnerPerson,
} from '../../../domain/partner/partnerSchemas.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { Hint } from '../Hint.tsx';
import { personWithFunction } from './personLabel.ts';

/** The partners of an alliance as recipients, each with the person there who is the only one, else with nobody yet. */
export const recipientsIn = (
  alliance: Partner,
  partners: Readonly<Record<string, Partner>>,
  persons: readonly PartnerPerson[],
): readonly AllianceRecipient[] =>
  alliance.memberIds.flatMap((partnerId) => {
    if (partners[partnerId]?.active !== true) return [];
    const there = persons.filter((person) => person.partnerId === partnerId && person.active);
    return [{ partnerId, personId: there.length === 1 ? (there[0]?.id ?? null) : null }];
  });

/** Chooses the partners of a Jugendberufsagentur who get a letter, and the person at each. */
export const AllianceRecipients = ({
  alliance,
  chosen,
  onChange,
}: {
  readonly alliance: Partner;
  readonly chosen: readonly AllianceRecipient[];
  readonly onChange: (chosen: readonly AllianceRecipient[]) => void;
}) => {
  const members = useView(
    ['partner', 'partnerPerson'],
    (data) =>
      recipientsIn(alliance, data.partner, Object.values(data.partnerPerson)).map((recipient) => ({
        recipient,
        partner: data.partner[recipient.partnerId],
        persons: Object.values(data.partnerPerson).filter(
          ({ partnerId, active }) => partnerId === recipient.partnerId && active,
        ),
      })),
    [alliance],
  );
  const replace = (recipient: AllianceRecipient, ticked: boolean): void =>
    onChange(
      // In the order of the alliance, whatever was ticked or changed last.
      members.flatMap(({ recipient: { partnerId } }) => {
        if (partnerId === recipient.partnerId) return ticked ? [recipient] : [];
        return chosen.filter((one) => one.partnerId === partnerId);
      }),
    );
  return (
    <Stack gap="xs" role="group" aria-label={`Stellen der ${alliance.name}`}>
      <Hint tone="info" icon={IconUsersGroup}>
        {members.length === 0
          ? 'Zu diesem Bündnis sind keine Stellen erfasst. Tragen Sie sie unter Einstellungen, Stellen ein.'
          : 'Das Bündnis ist keine Empfängerin. Jede Stelle bekommt eine eigene Ausfertigung mit eigener Grundlage und Prüfung.'}
      </Hint>
      {members.map(({ recipient, partner, persons }) => {
        if (partner === undefined) return null;
        const mine = chosen.find(({ partnerId }) => partnerId === partner.id);
        return (
          <Paper key={partner.id} withBorder p="xs">
            <Stack gap={6}>
              <Checkbox
                label={partner.name}
                description={partner.department || partnerKindLabels[partner.kind]}
                checked={mine !== undefined}
                onChange={(event) => replace(recipient, event.currentTarget.checked)}
              />
              {mine === undefined ? null : persons.length === 0 ? (
                <Text size="sm">Zu dieser Stelle ist keine Person erfasst.</Text>
              ) : (
                <Select
                  aria-label={`Person bei ${partner.name}`}
                  placeholder="Person wählen"
                  allowDeselect={false}
                  data={persons.map((person) => ({
                    value: person.id,
                    label: personWithFunction(person),
                  }))}
                  value={mine.personId}
                  onChange={(personId) => replace({ partnerId: partner.id, personId }, true)}
                />
              )}
            </Stack>
          </Paper>
        );
      })}
    </Stack>
  );
};

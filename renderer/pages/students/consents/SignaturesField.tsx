import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import type { SignatureRule } from '../../../../domain/consent/whoMustSign.ts';
import { custodyLabels, guardianRoleLabels } from '../../../../domain/student/lists.ts';
import type { Guardian } from '../../../../domain/student/relatedSchemas.ts';

type Signatures = {
  readonly signedByStudent?: boolean;
  readonly signedByGuardianIds?: string[];
};

const needWords: Readonly<Record<SignatureRule['student'], string>> = {
  required: 'nötig',
  advised: 'ratsam',
  notNeeded: 'nicht nötig',
};

/** Who signed, with the rule that holds on the day the consent was given. */
export const SignaturesField = ({
  guardians,
  rule,
  byStudent,
  byGuardianIds,
  onChange,
}: {
  readonly guardians: readonly Guardian[];
  readonly rule: SignatureRule;
  readonly byStudent: boolean;
  readonly byGuardianIds: readonly string[];
  readonly onChange: (part: Signatures) => void;
}) => (
  <Fieldset legend="Unterschriften" p="sm">
    <Stack gap="xs">
      <Text size="sm">{rule.reason}</Text>
      <Checkbox
        size="sm"
        label={`jugendliche Person (${needWords[rule.student]})`}
        checked={byStudent}
        onChange={(event) => onChange({ signedByStudent: event.currentTarget.checked })}
      />
      {guardians.map((guardian) => (
        <Checkbox
          key={guardian.id}
          size="sm"
          label={labelOf(guardian, rule)}
          disabled={guardian.custody === 'kein'}
          checked={byGuardianIds.includes(guardian.id)}
          onChange={(event) =>
            onChange({
              signedByGuardianIds: event.currentTarget.checked
                ? [...byGuardianIds, guardian.id]
                : byGuardianIds.filter((id) => id !== guardian.id),
            })
          }
        />
      ))}
      {guardians.length === 0 && rule.guardian !== 'notNeeded' ? (
        <Text size="sm">
          Es sind keine Erziehungsberechtigten erfasst. Tragen Sie sie in den Stammdaten ein, damit
          ihre Unterschrift festgehalten werden kann.
        </Text>
      ) : null}
    </Stack>
  </Fieldset>
);

const labelOf = (guardian: Guardian, rule: SignatureRule): string => {
  const name = `${guardian.givenName} ${guardian.familyName}`.trim();
  const custody = guardian.custody === null ? 'nicht erfasst' : custodyLabels[guardian.custody];
  const need = guardian.custody === 'kein' ? 'kann nicht unterschreiben' : needWords[rule.guardian];
  return `${name === '' ? 'Name nicht erfasst' : name}, ${guardianRoleLabels[guardian.role]}, Sorgerecht: ${custody} (${need})`;
};

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { similarCompanies } from '../../../domain/company/similarCompanies.ts';
import { companyPath } from '../../frame/routes.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { Hint } from '../Hint.tsx';

/**
 * Says while a new company's name is typed which known ones it may be; with `onPick` one of them
 * can be taken instead, without it a link leads to its page.
 */
export const SimilarCompanies = ({
  name,
  onPick,
}: {
  readonly name: string;
  readonly onPick?: (id: string) => void;
}) => {
  const similar = useView(
    ['company'],
    ({ company }) => similarCompanies(name, Object.values(company)),
    [name],
  );
  if (similar.length === 0) return null;
  return (
    <Hint
      tone="info"
      icon={IconInfoCircle}
      title="Vielleicht ist dieser Betrieb schon eingetragen"
      role="status"
    >
      <Stack gap={6}>
        {similar.map((company) => (
          <Group key={company.id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {[company.name, company.town].filter(Boolean).join(', ')}
              {company.blocked ? ' (gesperrt)' : ''}
            </Text>
            {onPick === undefined ? (
              <Anchor size="sm" c="inherit" underline="always" href={`#${companyPath(company.id)}`}>
                Öffnen
              </Anchor>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => onPick(company.id)}>
                Diesen nehmen
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Hint>
  );
};

import { List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { TemplateFinding } from '../../../../domain/template/templateParagraph.ts';
import {
  findingPlace,
  findingWords,
  omissionWords,
} from '../../../../domain/words/templateWords.ts';
import { Hint } from '../../../parts/Hint.tsx';
import type { CheckedTemplate } from './templateActions.ts';

/** What the check of a template has found, each with the paragraph it is about. */
export const TemplateFindings = ({ checked }: { readonly checked: CheckedTemplate }) => {
  const { findings, omissions } = checked;
  return (
    <Stack gap="xs">
      {findings.length === 0 ? (
        <Hint role="status" tone="good" icon={IconCircleCheck} title="Die Vorlage ist in Ordnung">
          Alle Felder sind bekannt und geschlossen. Sie können sie in Übergaben auswählen.
        </Hint>
      ) : (
        <Hint role="status" tone="waiting" icon={IconAlertTriangle} title={headOf(findings.length)}>
          <List size="sm" spacing={6}>
            {findings.map((finding) => (
              <List.Item key={JSON.stringify(finding)}>
                <Finding finding={finding} />
              </List.Item>
            ))}
          </List>
        </Hint>
      )}
      {omissions.length === 0 ? null : (
        <Hint tone="info" icon={IconInfoCircle} title="Das bleibt in der Vorlage">
          {omissions.map((omission) => omissionWords[omission]).join(' ')}
        </Hint>
      )}
    </Stack>
  );
};

const headOf = (count: number): string =>
  count === 1 ? 'Eine Stelle sollten Sie ansehen' : `${count} Stellen sollten Sie ansehen`;

const Finding = ({ finding }: { readonly finding: TemplateFinding }) => {
  const place = findingPlace(finding);
  return (
    <>
      {findingWords(finding)}
      {place === '' ? null : (
        <Text size="sm" component="div" mt={2}>
          {place}
        </Text>
      )}
    </>
  );
};

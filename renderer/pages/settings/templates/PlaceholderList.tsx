import {
  ActionIcon,
  Box,
  Button,
  Code,
  Group,
  ScrollArea,
  Stack,
  Table,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconCheck, IconCopy, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { foldForSearch } from '../../../../domain/person/foldForSearch.ts';
import { searchTest } from '../../../../domain/person/matchesSearch.ts';
import type { Placeholder } from '../../../../domain/template/Placeholder.ts';
import { placeholders } from '../../../../domain/template/placeholders.ts';
import { copyText } from '../../../parts/copyText.ts';
import { Section } from '../../../parts/Section.tsx';

const groups = [...new Set(placeholders.map(({ group }) => group))];

const fieldOf = ({ name }: Pick<Placeholder, 'name'>): string => `{{${name}}}`;

const listOf = (): string =>
  groups
    .map((group) =>
      [
        group,
        ...placeholders
          .filter((each) => each.group === group)
          .map((each) => `${fieldOf(each)}\t${each.label}`),
      ].join('\n'),
    )
    .join('\n\n');

/** Every field a template may hold, to be looked up and copied into Word. */
export const PlaceholderList = () => {
  const [query, setQuery] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const matches = searchTest(query);
  const found = placeholders.filter(({ name, label, group }) =>
    matches(foldForSearch(`${name} ${label} ${group}`)),
  );
  const copy = (key: string, text: string): void => setCopied(copyText(text) ? key : null);
  return (
    <Section
      title="Felder"
      lead="Setzen Sie ein Feld dort in die Vorlage, wo die Angabe stehen soll. Was nicht freigegeben ist, bleibt leer."
      beside={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<CopySign done={copied === 'alle'} />}
          onClick={() => copy('alle', listOf())}
        >
          {copied === 'alle' ? 'Liste kopiert' : 'Alle Felder kopieren'}
        </Button>
      }
    >
      <SectionsHint />
      <TextInput
        data-looking
        aria-label="Felder filtern"
        placeholder="Felder filtern, zum Beispiel Anschluss"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Text size="sm" role="status">
        {found.length === 0
          ? 'Dazu gibt es kein Feld.'
          : `${found.length} von ${placeholders.length} Feldern`}
        {copied === null || copied === 'alle' ? '' : ` · ${copied} ist kopiert.`}
      </Text>
      <ScrollArea.Autosize mah={460} type="auto" offsetScrollbars="y">
        <Stack gap="sm">
          {groups.map((group) => (
            <GroupTable
              key={group}
              title={group}
              rows={found.filter((each) => each.group === group)}
              copied={copied}
              onCopy={(field) => copy(field, field)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Section>
  );
};

const SectionsHint = () => (
  <Text size="sm">
    Ein Bereich, der als Ganzes entfällt, wenn ein Feld leer ist, steht zwischen{' '}
    <Code>{'{{#Praktika}}'}</Code> und <Code>{'{{/Praktika}}'}</Code>, zum Beispiel eine Überschrift
    mit ihrer Tabelle.
  </Text>
);

const CopySign = ({ done }: { readonly done: boolean }) =>
  done ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;

const GroupTable = ({
  title,
  rows,
  copied,
  onCopy,
}: {
  readonly title: string;
  readonly rows: readonly Placeholder[];
  readonly copied: string | null;
  readonly onCopy: (field: string) => void;
}) =>
  rows.length === 0 ? null : (
    <Box>
      <Text size="sm" fw={600} component="h3" mb={2}>
        {title}
      </Text>
      <Table layout="fixed" verticalSpacing={2} aria-label={title}>
        <Table.Tbody>
          {rows.map((each) => (
            <Row
              key={each.name}
              placeholder={each}
              copied={copied === fieldOf(each)}
              onCopy={onCopy}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  );

const kindWords: Readonly<Record<Placeholder['kind'], string>> = {
  text: '',
  table: ' (Tabelle, in einem eigenen Absatz)',
  section: ' (in einem eigenen Absatz)',
};

const Row = ({
  placeholder,
  copied,
  onCopy,
}: {
  readonly placeholder: Placeholder;
  readonly copied: boolean;
  readonly onCopy: (field: string) => void;
}) => {
  const field = fieldOf(placeholder);
  return (
    <Table.Tr>
      <Table.Td w={36} pl={0}>
        <Tooltip label={copied ? 'Kopiert' : 'Kopieren'}>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`${field} kopieren`}
            onClick={() => onCopy(field)}
          >
            <CopySign done={copied} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
      <Table.Td w="42%">
        <Group gap={4} wrap="nowrap">
          <Code style={{ overflowWrap: 'anywhere' }}>{field}</Code>
        </Group>
      </Table.Td>
      <Table.Td>
        {placeholder.label}
        {kindWords[placeholder.kind]}
      </Table.Td>
    </Table.Tr>
  );
};

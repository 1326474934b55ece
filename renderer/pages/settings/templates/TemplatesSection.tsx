import { Button, Group, Stack } from '@mantine/core';
import { IconDownload, IconFileText, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { PlaceholderList } from './PlaceholderList.tsx';
import { addTemplate, saveExample, type CheckedTemplate } from './templateActions.ts';
import { TemplateCard } from './TemplateCard.tsx';

const collator = new Intl.Collator('de');

/** The user's own templates for letters, and the fields they may hold. */
export const TemplatesSection = () => {
  const templates = useView(['template'], (data) =>
    Object.values(data.template).toSorted((one, other) => collator.compare(one.name, other.name)),
  );
  const [checks, setChecks] = useState<ReadonlyMap<string, CheckedTemplate>>(new Map());
  const note = (checked: CheckedTemplate): void =>
    setChecks((before) => new Map([...before, [checked.templateId, checked]]));
  const { busy, failure, attempt } = useAttempt();
  const add = (
    <Button
      loading={busy}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => void attempt(() => addTemplate(null), note)}
    >
      Vorlage hinzufügen
    </Button>
  );
  return (
    <Stack gap="md">
      <Section
        title="Vorlagen"
        lead="Ihr Briefkopf als Word-Datei mit Feldern. In der Übergabe wählen Sie, ob der Brief nach DIN 5008 oder in einer Vorlage geschrieben wird."
        beside={templates.length === 0 ? undefined : add}
      >
        <FailureNote failure={failure} />
        {templates.length === 0 ? (
          <EmptyState
            icon={IconFileText}
            title="Noch keine eigene Vorlage"
            action={<Start add={add} />}
          >
            Eine Vorlage ist ein Word-Dokument Ihrer Schule, in dem Felder wie {'{{Vorname}}'}{' '}
            stehen. Am schnellsten geht es mit der Beispielvorlage.
          </EmptyState>
        ) : (
          templates.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              checked={checks.get(template.id)}
              onChecked={note}
            />
          ))
        )}
        {templates.length === 0 ? null : (
          <Group>
            <ExampleButton />
          </Group>
        )}
      </Section>
      <PlaceholderList />
    </Stack>
  );
};

const Start = ({ add }: { readonly add: ReactNode }) => (
  <Group gap="xs">
    {add}
    <ExampleButton />
  </Group>
);

const ExampleButton = () => (
  <Button
    variant="default"
    leftSection={<IconDownload size={16} aria-hidden />}
    onClick={() => void saveExample()}
  >
    Beispielvorlage speichern
  </Button>
);

import { Button, Group, Stack, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import { fieldCatalogue } from '../../../domain/handover/fieldCatalogue.ts';
import type { Gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { basisLabels } from '../../../domain/handover/handoverSchema.ts';
import { fieldsWithContent } from '../../../domain/letter/transferSections.ts';
import type { Channel } from '../../../domain/partner/channel.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { askedFields } from '../../../domain/template/askedFields.ts';
import type { Template } from '../../../domain/template/templateSchema.ts';
import { paperFormats } from '../../../domain/disclosure/disclosureSchemas.ts';
import { useRecord } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { ChannelChoice } from '../../parts/paper/ChannelChoice.tsx';
import { signersOf } from './consentFacts.ts';
import { personWithFunction } from '../../parts/handover/personLabel.ts';
import { FormModal } from '../../parts/FormModal.tsx';
import { FormatChoice } from '../../parts/paper/FormatChoice.tsx';
import { usePaperExport } from '../../parts/paper/usePaperExport.ts';
import { Hint } from '../../parts/Hint.tsx';

type Props = { readonly given: HandoverCase; readonly verdicts: Gate };

/** Asks before a letter leaves the program, and says exactly what goes to whom, on which basis and how. */
export const ExportHandover = ({
  opened,
  onClose,
  given,
  verdicts,
}: Props & { readonly opened: boolean; readonly onClose: () => void }) => (
  <FormModal opened={opened} onClose={onClose} title="Schreiben ausgeben">
    <ExportForm given={given} verdicts={verdicts} onClose={onClose} />
  </FormModal>
);

const ExportForm = ({ given, verdicts, onClose }: Props & { readonly onClose: () => void }) => {
  const { handover, person } = given;
  const [channel, setChannel] = useState<Channel | null>(person?.safeChannel ?? null);
  const { write, writing, format, setFormat } = usePaperExport();
  const send = async (): Promise<void> => {
    if (channel === null) return;
    const paper = { kind: 'transfer', handoverId: handover.id } as const;
    const sent = await write({ paper, channel }, 'Die Übergabe ist als versendet eingetragen.');
    if (sent) onClose();
  };
  return (
    <Stack gap="md">
      <Summary given={given} verdicts={verdicts} />
      <ChannelChoice value={channel} onChange={setChannel} safe={person?.safeChannel ?? null} />
      <FormatChoice value={format} offered={paperFormats} onChange={setFormat} />
      <Hint
        tone="waiting"
        icon={IconAlertTriangle}
        title={
          format === 'druck'
            ? 'Das Schreiben verlässt den geschützten Bereich'
            : 'Die Datei verlässt den geschützten Bereich'
        }
      >
        {format === 'druck'
          ? 'Holen Sie den Ausdruck gleich vom Drucker. '
          : 'Die Datei liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Löschen Sie sie dort, sobald sie übergeben ist. '}
        Mit der Ausgabe wird die Übergabe als versendet eingetragen; das lässt sich nicht
        zurücknehmen.
      </Hint>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={writing} onClick={onClose}>
          Abbrechen
        </Button>
        <Button loading={writing} disabled={channel === null} onClick={() => void send()}>
          Ausgeben und als versendet eintragen
        </Button>
      </Group>
    </Stack>
  );
};

const Summary = ({ given, verdicts }: Props) => {
  const today = useToday();
  const template = useRecord('template', given.handover.templateId);
  const rows = useMemo(
    () => summaryRows({ given, verdicts, template }, today),
    [given, verdicts, template, today],
  );
  return (
    <Table withRowBorders={false} verticalSpacing={4} layout="fixed">
      <Table.Tbody>
        {rows.map(([label, content]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w={130} style={{ verticalAlign: 'top' }}>
              {label}
            </Table.Th>
            <Table.Td>{content}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const summaryRows = (
  { given, verdicts, template }: Props & { readonly template: Template | undefined },
  today: Parameters<typeof fieldsWithContent>[2],
): readonly (readonly [string, ReactNode])[] => {
  const { handover, partner, person } = given;
  const filled = fieldsWithContent(given, verdicts.released, today);
  const asked = template === undefined ? null : askedFields(template.uses);
  const fields = filled.filter((code) => asked?.has(code) ?? true);
  const overridden = fields.some((code) => verdicts.fields[code].overridden);
  const extra: (readonly [string, readonly string[]])[] = [
    ['Anlagen', handover.attachments],
    ['Kopie an', handover.copies],
  ];
  return [
    ['Über', `${fullName(given.student)} (${given.student.caseNumber})`],
    [
      'An',
      [person === null ? '' : personWithFunction(person), partner?.name ?? '']
        .filter((part) => part !== '')
        .join(', '),
    ],
    ['Grundlage', basisWords({ given, verdicts })],
    ['Brief', template?.name ?? 'nach DIN 5008'],
    ['Angaben', fields.map((code) => fieldCatalogue[code].label).join('; ')],
    ...(overridden && handover.overrideBasis !== null
      ? [
          [
            'Ohne Einwilligung',
            `${basisLabels[handover.overrideBasis]}: ${handover.overrideReason}`,
          ] as const,
        ]
      : []),
    ...(verdicts.notes.length === 0 || !fields.includes('notizen')
      ? []
      : [['Notizen', verdicts.notes.map(({ heldOn }) => formatDay(heldOn)).join(', ')] as const]),
    ...extra.flatMap(([label, lines]) =>
      lines.length === 0 ? [] : [[label, lines.join('; ')] as const],
    ),
  ];
};

const basisWords = ({ given, verdicts }: Props): string => {
  const { basis, basisNote } = given.handover;
  const consents = given.consents
    .filter(({ id }) => verdicts.consentIds.includes(id))
    .map((consent) => {
      const signers = signersOf(given, consent).join(' und ');
      return `Einwilligung vom ${formatDay(consent.givenOn)} (${signers})`;
    });
  const law =
    basis === null || basis === 'einwilligung'
      ? []
      : [[basisLabels[basis], basisNote].filter((part) => part !== '').join(': ')];
  return [...law, ...consents].join('; ');
};

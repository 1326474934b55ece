import { Table, Text } from '@mantine/core';
import {
  disclosureBasisLabels,
  type Disclosure,
} from '../../../domain/disclosure/disclosureSchemas.ts';
import { fieldCatalogue } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { basisLabels } from '../../../domain/handover/handoverSchema.ts';
import { channelLabels } from '../../../domain/partner/partnerSchemas.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import { EditorSection } from './EditorSection.tsx';

const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' });

/** What the register of disclosures says of a letter: exactly what went to whom, when and on what basis. */
export const DisclosureFacts = ({
  disclosure,
  given,
}: {
  readonly disclosure: Disclosure;
  readonly given: HandoverCase;
}) => (
  <EditorSection title="Nachweis der Übermittlung">
    <Table withRowBorders={false} verticalSpacing={4} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {factRows(disclosure, given).map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w={120} style={{ verticalAlign: 'top' }}>
              {label}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
    <Text size="sm" c="dimmed">
      Das Schreiben rechts ist so eingefroren, wie es hinausging. Die Prüfsumme belegt, welche Datei
      es war.
    </Text>
  </EditorSection>
);

const factRows = (
  disclosure: Disclosure,
  given: HandoverCase,
): readonly (readonly [string, string])[] => {
  const { channel, overrideBasis, overrideReason } = disclosure;
  const rows: readonly (readonly [string, string])[] = [
    ['Versendet', `${moment.format(new Date(disclosure.at))} Uhr`],
    ['Von', disclosure.sender],
    [
      'An',
      joined(', ', [disclosure.personName, disclosure.personFunction, disclosure.partnerName]),
    ],
    ['Weg', channel === null ? '' : channelLabels[channel]],
    ['Zweck', disclosure.purpose],
    ['Grundlage', joined(': ', [disclosureBasisLabels[disclosure.basis], disclosure.basisNote])],
    [
      'Ohne Einwilligung',
      overrideBasis === null ? '' : `${basisLabels[overrideBasis]}: ${overrideReason}`,
    ],
    ['Einwilligung', consentWords(disclosure, given)],
    ['Angaben', disclosure.fields.map((code) => fieldCatalogue[code].label).join('; ')],
    ['Anlagen', disclosure.attachments.join('; ')],
    ['Kopie an', disclosure.copies.join('; ')],
    ['Datei', disclosure.fileName],
    ['Prüfsumme', `${disclosure.sha256.slice(0, 16)} …`],
  ];
  return rows.filter(([, value]) => value.trim() !== '');
};

const joined = (by: string, parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join(by);

const consentWords = ({ consentIds }: Disclosure, { consents }: HandoverCase): string =>
  consents
    .filter(({ id }) => consentIds.includes(id))
    .map(({ givenOn }) => `vom ${formatDay(givenOn)}`)
    .join('; ');

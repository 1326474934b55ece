import { Text } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import {
  disclosureBasisLabels,
  documentLabels,
} from '../../../../domain/disclosure/disclosureSchemas.ts';
import type { RegisterEntry } from '../../../../domain/disclosure/register.ts';
import { basisLabels } from '../../../../domain/handover/handoverSchema.ts';
import { channelLabels, partnerKindLabels } from '../../../../domain/partner/partnerSchemas.ts';
import { listName } from '../../../../domain/person/personName.ts';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';

/** Whom a line of the register is about; of a deleted person nothing is known. */
export const aboutWhom = ({ student }: RegisterEntry): string =>
  student === null ? 'Akte gelöscht' : listName(student);

const recipientOf = ({ full, partnerKind }: RegisterEntry): string =>
  full === null ? partnerKindLabels[partnerKind] : full.partnerName;

const basisOf = ({ full, basis }: RegisterEntry): string =>
  full === null || full.overrideBasis === null
    ? disclosureBasisLabels[basis]
    : `${basisLabels[full.overrideBasis]} (ohne Einwilligung): ${full.overrideReason}`;

/** The columns of the register of disclosures. */
export const registerColumns: readonly TableColumn<RegisterEntry>[] = [
  {
    id: 'on',
    header: 'Am',
    width: 124,
    cell: ({ on }) => formatDay(on),
    sortBy: ({ on, full }) => full?.at ?? on,
  },
  { id: 'name', header: 'Über', width: 170, cell: aboutWhom, sortBy: aboutWhom },
  {
    id: 'document',
    header: 'Schreiben',
    width: 168,
    cell: ({ document }) => documentLabels[document],
    sortBy: ({ document }) => documentLabels[document],
  },
  {
    id: 'to',
    header: 'An',
    cell: (entry) => <Recipient entry={entry} />,
    sortBy: recipientOf,
  },
  {
    id: 'fields',
    header: 'Was',
    width: 104,
    cell: ({ full }) => fieldsWords(full?.fields.length ?? null),
    sortBy: ({ full }) => full?.fields.length ?? null,
  },
  { id: 'basis', header: 'Grundlage', width: 240, cell: basisOf, sortBy: basisOf },
];

const fieldsWords = (count: number | null): string => {
  if (count === null) return '';
  return count === 1 ? '1 Angabe' : `${count} Angaben`;
};

const Recipient = ({ entry }: { readonly entry: RegisterEntry }) => {
  const { full } = entry;
  if (full === null) return recipientOf(entry);
  const way = full.channel === null ? '' : channelLabels[full.channel];
  return (
    <>
      <Text size="sm">{recipientOf(entry)}</Text>
      <Text size="xs" c="dimmed">
        {[full.personName, way].filter((part) => part !== '').join(' · ')}
      </Text>
    </>
  );
};

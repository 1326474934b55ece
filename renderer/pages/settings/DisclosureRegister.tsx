import { Box, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  disclosureBasisLabels,
  type Disclosure,
} from '../../../domain/disclosure/disclosureSchemas.ts';
import { basisLabels } from '../../../domain/handover/handoverSchema.ts';
import { channelLabels } from '../../../domain/partner/partnerSchemas.ts';
import { listName } from '../../../domain/person/personName.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { handoverPath } from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import type { TableColumn } from '../../parts/table/tableColumn.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { Section } from '../../parts/Section.tsx';

type Row = Disclosure & { readonly name: string };

const rowsOf = (data: VaultData): readonly Row[] =>
  Object.values(data.disclosure).map((disclosure) => {
    const student = data.student[disclosure.studentId];
    return { ...disclosure, name: student === undefined ? '' : listName(student) };
  });

const dayHere = (at: string): string =>
  new Date(at).toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });

const basisOf = (row: Row): string =>
  row.overrideBasis === null
    ? disclosureBasisLabels[row.basis]
    : `${basisLabels[row.overrideBasis]} (ohne Einwilligung): ${row.overrideReason}`;

const addresseeOf = (row: Row): string => {
  const to = [row.partnerName, row.personName].filter((part) => part !== '').join(', ');
  return row.channel === null ? to : `${to} · ${channelLabels[row.channel]}`;
};

const whatOf = (row: Row): string =>
  row.groups.length === 1 ? '1 Datengruppe' : `${row.groups.length} Datengruppen`;

const columns: readonly TableColumn<Row>[] = [
  { id: 'at', header: 'Am', width: 110, cell: (row) => dayHere(row.at), sortBy: (row) => row.at },
  { id: 'name', header: 'Über', width: 150, cell: (row) => row.name, sortBy: (row) => row.name },
  {
    id: 'to',
    header: 'An',
    cell: addresseeOf,
    sortBy: (row) => row.partnerName,
  },
  {
    id: 'what',
    header: 'Was',
    width: 130,
    cell: whatOf,
    sortBy: (row) => row.groups.length,
  },
  { id: 'basis', header: 'Grundlage', width: 205, cell: basisOf, sortBy: basisOf },
];

/** The register of disclosures: exactly what went to whom; nothing in it can be changed. */
export const DisclosureRegister = () => {
  const rows = useView(['disclosure', 'student'], rowsOf);
  const shown = useMemo(() => columns, []);
  return (
    <Section
      title="Verzeichnis der Übermittlungen"
      lead="Jedes ausgegebene Schreiben steht hier und bleibt unverändert. Ein Klick öffnet die Übergabe mit allen Angaben."
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconMailForward} title="Noch nichts übermittelt">
          Sobald eine Übergabe als Schreiben ausgegeben wird, steht hier, was an wen ging und worauf
          es sich stützte.
        </EmptyState>
      ) : (
        <>
          <Text size="sm" c="dimmed" className="tabular">
            {rows.length} {rows.length === 1 ? 'Übermittlung' : 'Übermittlungen'}
          </Text>
          <Box h={Math.min(460, 60 + rows.length * 42)}>
            <DataTable
              label="Übermittlungen"
              rows={rows}
              columns={shown}
              rowKey={(row) => row.id}
              rowLabel={(row) => `Übermittlung vom ${dayHere(row.at)} über ${row.name}`}
              initialSort={{ id: 'at', desc: true }}
              onOpen={(row) => {
                window.location.hash = handoverPath(row.handoverId);
              }}
              emptyState={null}
            />
          </Box>
        </>
      )}
    </Section>
  );
};

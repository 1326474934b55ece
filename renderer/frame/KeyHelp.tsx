import { Group, Kbd, Modal, Table } from '@mantine/core';
import { railPages } from './routes.ts';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Strg', 'K'], 'Über alles suchen'],
  [['Strg', 'N'], 'Neue Notiz schreiben'],
  [['Strg', 'Enter'], 'Notiz oder Formular speichern; in einer Übergabe das Schreiben ausgeben'],
  [['Strg', 'S'], 'Alles Getippte sofort speichern'],
  [['Strg', 'Z'], 'Letzte Änderung zurücknehmen'],
  [['Strg', 'Y'], 'Zurückgenommenes wiederherstellen'],
  [['Strg', 'L'], 'Tresor sperren'],
  [['Strg', '1'], `Seite „${railPages[0]?.label ?? ''}“ öffnen`],
  [['Strg', `2 bis ${railPages.length}`], 'Die übrigen Seiten öffnen, in der Reihenfolge links'],
  [['Alt', '←'], 'Zurück zur vorigen Seite'],
  [['↑', '↓'], 'In einer Tabelle zur vorigen oder nächsten Zeile'],
  [['Enter'], 'Die Zeile öffnen'],
  [['Leertaste'], 'Die Zeile auswählen'],
  [['Strg', '+'], 'Alles größer zeigen'],
  [['Strg', '−'], 'Alles kleiner zeigen'],
  [['Strg', '0'], 'Normale Größe'],
  [['?'], 'Diese Liste'],
];

/** The list of keys. */
export const KeyHelp = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => (
  <Modal opened={opened} onClose={onClose} title="Tastenkürzel" size="lg">
    <Table verticalSpacing={3} withRowBorders>
      <Table.Tbody>
        {keys.map(([combination, does]) => (
          <Table.Tr key={does}>
            <Table.Th scope="row" w={180}>
              <Group gap={4} wrap="nowrap">
                {combination.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </Group>
            </Table.Th>
            <Table.Td>{does}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Modal>
);

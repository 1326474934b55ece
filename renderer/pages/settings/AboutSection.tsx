import { List, Stack, Text } from '@mantine/core';
import { Section } from '../../parts/Section.tsx';
import { useSessionFacts } from './useSessionFacts.ts';

/** Version, licence, what is protected and what is not. */
export const AboutSection = () => {
  const facts = useSessionFacts();
  return (
    <Stack gap="md">
      <Section title="Staffelstab">
        <Text size="sm">Version {facts?.version ?? ''}, freie Software unter der MIT-Lizenz.</Text>
        <Text size="sm">
          Das Programm warnt und erklärt. Rechtliche Entscheidungen treffen Sie; bitte gleichen Sie
          Wortlaute und Fristen mit Ihrer datenschutzbeauftragten Person ab.
        </Text>
      </Section>
      <Section title="Was geschützt ist">
        <List size="sm" spacing={4}>
          <List.Item>
            Was „Gespeichert“ gezeigt hat, ist auch nach Absturz oder Stromausfall da.
          </List.Item>
          <List.Item>
            Ein kopierter oder gestohlener Tresor-Ordner ist ohne Kennwort oder
            Wiederherstellungsschlüssel nicht lesbar.
          </List.Item>
          <List.Item>
            Eine beschädigte Datei wird bemerkt und nie als vollständig gezeigt.
          </List.Item>
          <List.Item>
            Jede Sicherung wird zurückgelesen und mit dem Tresor verglichen, bevor sie zählt.
          </List.Item>
          <List.Item>
            Beim Sperren geht kein Wort verloren, und der Schlüssel bleibt nicht im Speicher.
          </List.Item>
          <List.Item>Das Programm stellt keine Verbindung zum Internet her.</List.Item>
        </List>
      </Section>
      <Section title="Was nicht geschützt ist">
        <List size="sm" spacing={4}>
          <List.Item>
            Schadsoftware auf diesem PC kann mitlesen, solange der Tresor geöffnet ist.
          </List.Item>
          <List.Item>
            Sind Kennwort und Wiederherstellungsschlüssel verloren, sind auch die Daten verloren.
          </List.Item>
          <List.Item>Die Auslagerungsdatei des Betriebssystems kann Reste enthalten.</List.Item>
          <List.Item>
            Ausgegebene Schreiben und Tabellen sind nicht verschlüsselt. Geben Sie sie nur auf
            sicherem Weg weiter.
          </List.Item>
        </List>
      </Section>
    </Stack>
  );
};

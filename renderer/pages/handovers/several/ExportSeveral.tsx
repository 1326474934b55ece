import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { fileFormats, type FileFormat } from '../../../../domain/disclosure/disclosureSchemas.ts';
import type { Channel } from '../../../../domain/partner/channel.ts';
import { channelLabels } from '../../../../domain/partner/partnerSchemas.ts';
import { FormModal } from '../../../parts/FormModal.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import type { SeveralSet } from '../../../parts/handover/severalSet.ts';
import { FormatChoice } from '../../../parts/paper/FormatChoice.tsx';
import type { Going } from './going.ts';
import type { RunOrder, RunResult } from './latestRun.ts';

/** What is asked before letters go out: which, among whom, and how they went out before where it is tried again. */
export type Asked = Going & { readonly set: SeveralSet; readonly last: RunOrder | null };

type Props = {
  readonly onSend: (order: RunOrder, among: Pick<RunResult, 'set' | 'blockedIds'>) => void;
  readonly onClose: () => void;
};

/** Asks before letters leave the program together, and says how many do and how many do not. */
export const ExportSeveral = ({ asked, ...props }: Props & { readonly asked: Asked | null }) => (
  <FormModal opened={asked !== null} onClose={props.onClose} title="Schreiben ausgeben">
    {asked === null ? null : <ExportForm asked={asked} {...props} />}
  </FormModal>
);

const mostLetters = 500;

const ExportForm = ({ asked, onSend, onClose }: Props & { readonly asked: Asked }) => {
  const { set, blockedIds, last } = asked;
  const [channel, setChannel] = useState<Channel | null>(last?.channel ?? null);
  const [format, setFormat] = useState<FileFormat>(last?.format ?? 'word');
  const [list, setList] = useState(last?.list ?? true);
  const handoverIds = asked.handoverIds.slice(0, mostLetters);
  const [count, left] = [handoverIds.length, blockedIds.length];
  const letters = count === 1 ? 'Ein Schreiben wird' : `${count} Schreiben werden`;
  return (
    <Stack gap="md">
      <Text size="sm">
        {letters} in einen Ordner geschrieben, den Sie gleich wählen. Dateien, die dort schon
        liegen, bleiben.
        {left === 0
          ? ''
          : left === 1
            ? ' Eine blockierte Übergabe bleibt zurück.'
            : ` ${left} blockierte Übergaben bleiben zurück.`}
      </Text>
      <Radio.Group
        label="Wie geben Sie die Schreiben weiter?"
        value={channel}
        onChange={(chosen) => setChannel(chosen)}
      >
        <Group gap="md" mt={6}>
          {(Object.entries(channelLabels) as [Channel, string][]).map(([code, label], at) => (
            <Radio
              key={code}
              value={code}
              label={label}
              data-autofocus={(channel === null ? at === 0 : code === channel) || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      <FormatChoice value={format} offered={fileFormats} onChange={setFormat} />
      <Checkbox
        label="Dazu eine Übergabeliste (Excel) für jede Stelle"
        description="Eine Zeile je Schreiben, nur mit Angaben, die im Schreiben stehen. Vertrauliche Angaben stehen in keiner Liste."
        checked={list}
        onChange={(event) => setList(event.currentTarget.checked)}
      />
      <Hint
        tone="waiting"
        icon={IconAlertTriangle}
        title="Die Dateien verlassen den geschützten Bereich"
      >
        Sie liegen danach unverschlüsselt in dem Ordner. Löschen Sie sie dort, sobald sie übergeben
        sind. Mit der Ausgabe wird jede Übergabe als versendet eingetragen; das lässt sich nicht
        zurücknehmen.
      </Hint>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Abbrechen
        </Button>
        <Button
          disabled={channel === null}
          onClick={() => {
            if (channel !== null)
              onSend({ handoverIds, channel, format, list }, { set, blockedIds });
          }}
        >
          Ordner wählen und ausgeben
        </Button>
      </Group>
    </Stack>
  );
};

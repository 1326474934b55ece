import { Group, Radio, Text } from '@mantine/core';
import { useState } from 'react';
import type { Channel } from '../../../../domain/partner/channel.ts';
import { channelLabels } from '../../../../domain/partner/partnerSchemas.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';

type Props = { readonly onSend: (channel: Channel) => void; readonly onClose: () => void };

/** Asks before the list of letters that were sent leaves the program by itself. */
export const ListAgain = ({ opened, ...props }: Props & { readonly opened: boolean }) => (
  <FormModal opened={opened} onClose={props.onClose} title="Übergabeliste ausgeben">
    <ListForm {...props} />
  </FormModal>
);

const ListForm = ({ onSend }: Props) => {
  const [channel, setChannel] = useState<Channel | null>(null);
  return (
    <FormBody
      submit="Ordner wählen und ausgeben"
      ready={channel !== null}
      onSubmit={() => {
        if (channel !== null) onSend(channel);
      }}
      onDiscard={null}
    >
      <Text size="sm">
        Jede Stelle bekommt eine Excel-Datei mit einer Zeile je versendetem Schreiben, so wie es
        hinausging. Die Datei liegt danach unverschlüsselt in dem Ordner; bei jeder Person wird sie
        als Übermittlung eingetragen.
      </Text>
      <Radio.Group
        label="Wie geben Sie die Liste weiter?"
        value={channel}
        onChange={(chosen) => setChannel(chosen)}
      >
        <Group gap="md" mt={6}>
          {(Object.entries(channelLabels) as [Channel, string][]).map(([code, label]) => (
            <Radio key={code} value={code} label={label} />
          ))}
        </Group>
      </Radio.Group>
    </FormBody>
  );
};

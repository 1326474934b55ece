import { Button, Code, Group, Radio, Stack } from '@mantine/core';
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { useAttempt } from '../../parts/useAttempt.ts';
import { ask } from '../../state/bridge.ts';

type ChosenFolder = { readonly folder: string; readonly advice: string | null };

/** Where a new vault is to lie: in the folder of the user, or in one that is chosen. */
export type VaultPlace = { readonly elsewhere: boolean; readonly chosen: ChosenFolder | null };

/** The place nobody has to choose. */
export const here: VaultPlace = { elsewhere: false, chosen: null };

/** Whether the vault can be made there: elsewhere needs a folder. */
export const placeIsReady = ({ elsewhere, chosen }: VaultPlace): boolean =>
  !elsewhere || chosen !== null;

/** Asks where the new vault is to lie, and says what is to be known about the folder that was chosen. */
export const PlaceChoice = ({
  value,
  onChange,
}: {
  readonly value: VaultPlace;
  readonly onChange: (place: VaultPlace) => void;
}) => (
  <Stack gap="xs">
    <Radio.Group
      label="Wo soll der Tresor liegen?"
      value={value.elsewhere ? 'elsewhere' : 'here'}
      onChange={(place) => onChange({ ...value, elsewhere: place === 'elsewhere' })}
    >
      <Group gap="lg" mt={4}>
        <Radio value="here" label="auf diesem PC, in meinem Benutzerordner" />
        <Radio value="elsewhere" label="in einem anderen Ordner" />
      </Group>
    </Radio.Group>
    {value.elsewhere ? (
      <FolderChoice
        chosen={value.chosen}
        onChosen={(chosen) => onChange({ elsewhere: true, chosen })}
      />
    ) : null}
  </Stack>
);

const FolderChoice = ({
  chosen,
  onChosen,
}: {
  readonly chosen: ChosenFolder | null;
  readonly onChosen: (chosen: ChosenFolder) => void;
}) => {
  const { failure, attempt } = useAttempt();
  const choose = () =>
    void attempt(() => ask('session.choosePlace', { purpose: 'vault' }), onChosen);
  return (
    <>
      <Group gap="xs" wrap="nowrap" role="status">
        {chosen === null ? null : (
          <Code flex={1} miw={0} p="xs" style={{ overflowWrap: 'anywhere' }}>
            {chosen.folder}
          </Code>
        )}
        <Button
          variant="default"
          leftSection={<IconFolder size={16} aria-hidden />}
          style={{ flexShrink: 0 }}
          onClick={choose}
        >
          {chosen === null ? 'Ordner wählen' : 'Anderen Ordner wählen'}
        </Button>
      </Group>
      {typeof chosen?.advice === 'string' ? (
        <Hint role="status" tone="waiting" icon={IconAlertTriangle} title="Zu diesem Ordner">
          {chosen.advice}
        </Hint>
      ) : null}
      <FailureNote failure={failure} />
    </>
  );
};

import { Box, Progress, Text } from '@mantine/core';
import { shortestPassword, type Strength } from './passwordStrength.ts';

const steps = [
  { words: 'schwach: leicht zu erraten', color: 'red' },
  { words: 'mäßig: für jemanden mit Zeit zu erraten', color: 'orange' },
  { words: 'gut', color: 'green' },
  { words: 'sehr gut', color: 'green' },
] as const;

/** How strong a password is, as a bar and in words. */
export const StrengthMeter = ({
  password,
  strength,
}: {
  readonly password: string;
  readonly strength: Strength;
}) => {
  const { words, color } = steps[strength.step];
  const missing = shortestPassword - Array.from(password.normalize('NFC')).length;
  const shown = strength.longEnough ? `Stärke: ${words}.` : tooShort(missing);
  return (
    <Box>
      <Progress
        value={password === '' ? 0 : (strength.step + 1) * 25}
        color={color}
        size="sm"
        aria-label="Stärke des Kennworts"
      />
      <Text size="sm" mt={4} role="status">
        {password === '' ? 'Stärke: noch keine Eingabe.' : shown}
      </Text>
    </Box>
  );
};

const tooShort = (missing: number): string =>
  missing === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${missing} Zeichen.`;

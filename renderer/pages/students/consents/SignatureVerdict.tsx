import { Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { signaturesSuffice } from '../../../../domain/consent/signatures.ts';
import { Hint } from '../../../parts/Hint.tsx';

/** Whether the signatures suffice, what is advised beside them, or who is missing. */
export const SignatureVerdict = ({
  verdict,
}: {
  readonly verdict: ReturnType<typeof signaturesSuffice>;
}) =>
  verdict.suffice ? (
    verdict.advised.map((sentence) => (
      <Text key={sentence} size="sm">
        {sentence}
      </Text>
    ))
  ) : (
    <Hint
      tone="waiting"
      icon={IconSignature}
      title="So gilt die Einwilligung noch nicht"
      role="status"
    >
      {verdict.missing.join(' ')}
    </Hint>
  );

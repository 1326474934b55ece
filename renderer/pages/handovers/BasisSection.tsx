import { Anchor, Box, Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { Day } from '../../../domain/calendar/day.ts';
import { fieldCatalogue } from '../../../domain/handover/fieldCatalogue.ts';
import type { Gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { isOpenHandover } from '../../../domain/handover/handoverLists.ts';
import { basisLabels } from '../../../domain/handover/handoverSchema.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { studentPath } from '../../frame/routes.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { carriedBySchoolLaw } from './carriedBySchoolLaw.ts';
import { consentFacts, type ConsentFacts } from './consentFacts.ts';
import { EditorSection } from './EditorSection.tsx';
import { Hint } from '../../parts/Hint.tsx';

type Props = { readonly given: HandoverCase; readonly verdicts: Gate; readonly today: Day };

/** On what it rests: the basis, what the consent covers, and the override with its reason. */
export const BasisSection = ({ given, verdicts, today }: Props) => {
  const { handover } = given;
  const confidential = handover.fields.some((code) => fieldCatalogue[code].tier === 'C');
  return (
    <EditorSection title="Worauf gestützt" place="basis">
      <CodeField
        name="basis"
        label="Rechtsgrundlage"
        labels={basisLabels}
        required
        placeholder="Grundlage wählen"
      />
      {handover.basis === null || handover.basis === 'einwilligung' ? null : (
        <LineField
          name="basisNote"
          label={handover.basis === 'andere' ? 'Genaue Rechtsgrundlage' : 'Genaue Fundstelle'}
          description="Steht so im Brief. Prüfen Sie den Wortlaut."
          required={handover.basis === 'andere'}
        />
      )}
      {given.partner === null || (handover.basis !== 'einwilligung' && !confidential) ? null : (
        <Box id="uebergabe-consent" tabIndex={-1}>
          <ConsentBox given={given} today={today} alone={handover.basis === 'einwilligung'} />
        </Box>
      )}
      <SchoolLawHint given={given} today={today} />
      <Override given={given} verdicts={verdicts} />
    </EditorSection>
  );
};

/** School data need no consent towards those that school law names; it is said once, the choice stays theirs. */
const SchoolLawHint = ({ given, today }: Omit<Props, 'verdicts'>) => {
  const count = carriedBySchoolLaw(given, today).length;
  if (count === 0) return null;
  return (
    <Hint tone="info" icon={IconInfoCircle}>
      {count === 1
        ? 'Eine ausgewählte Angabe wird nur zurückgehalten, weil die Einwilligung fehlt. '
        : `${count} ausgewählte Angaben werden nur zurückgehalten, weil die Einwilligung fehlt. `}
      Schuldaten können an diese Stelle auch auf der Grundlage „{basisLabels.schulgesetz}“ gehen;
      die Einwilligung trägt dann die vertraulichen Angaben. Wählen Sie diese Grundlage, wenn sie
      hier zutrifft.
    </Hint>
  );
};

const ConsentBox = ({
  given,
  today,
  alone,
}: {
  readonly given: HandoverCase;
  readonly today: Day;
  readonly alone: boolean;
}) => {
  const facts = consentFacts(given, today);
  const valid = facts.filter((fact) => fact.valid);
  const link = (
    <Anchor
      size="sm"
      underline="always"
      c="inherit"
      href={`#${studentPath(given.student.id, 'einwilligungen')}`}
    >
      Einwilligungen von {fullName(given.student)} öffnen
    </Anchor>
  );
  if (valid.length > 0)
    return (
      <Hint tone="good" icon={IconCircleCheck}>
        <Stack gap={6}>
          {valid.map((fact) => (
            <ConsentText key={fact.id} fact={fact} />
          ))}
          {link}
        </Stack>
      </Hint>
    );
  return (
    <Hint tone={alone ? 'bad' : 'neutral'} icon={alone ? IconLock : IconInfoCircle}>
      <Stack gap={6}>
        <Text size="sm">{missingWords(facts, alone)}</Text>
        {link}
      </Stack>
    </Hint>
  );
};

const missingWords = ([latest]: readonly ConsentFacts[], alone: boolean): string => {
  if (latest !== undefined) return `${latest.text} ${latest.reason}`;
  return alone
    ? 'Für diese Stelle und Person liegt keine Einwilligung vor. Auf dieser Grundlage geht ohne sie nichts hinaus.'
    : 'Vertrauliche Angaben brauchen auch hier eine Einwilligung für diese Stelle; es liegt keine vor.';
};

const ConsentText = ({ fact }: { readonly fact: ConsentFacts }) => (
  <Text size="sm">
    {fact.text} Deckt: {fact.groups.join('; ')}.
  </Text>
);

const otherBases = Object.fromEntries(
  Object.entries(basisLabels).filter(([basis]) => basis !== 'einwilligung'),
);

/** Sending without consent: only with another basis and a reason, and both stay for ever. */
const Override = ({ given: { handover }, verdicts }: Omit<Props, 'today'>) => {
  const used = handover.overrideBasis !== null || handover.overrideReason.trim() !== '';
  const [opened, form] = useDisclosure(false);
  const heldBack =
    handover.basis !== null &&
    handover.fields.some((code) => verdicts.fields[code].state === 'blocked');
  if (!used && (!isOpenHandover(handover) || (!heldBack && !opened))) return null;
  if (!used && !opened)
    return (
      <Box>
        <Button variant="subtle" size="compact-sm" onClick={form.open}>
          Ohne Einwilligung übermitteln
        </Button>
      </Box>
    );
  return (
    <Stack gap="xs">
      <CodeField
        name="overrideBasis"
        label="Grundlage anstelle der Einwilligung"
        labels={otherBases}
        placeholder="keine"
      />
      <TextField name="overrideReason" label="Grund in Worten" minRows={2} />
      <Text size="sm">
        Grundlage und Grund bleiben dauerhaft an dieser Übergabe und im Verzeichnis der
        Übermittlungen sichtbar. Ob die Grundlage trägt, entscheiden Sie; das Programm prüft es
        nicht.
      </Text>
    </Stack>
  );
};

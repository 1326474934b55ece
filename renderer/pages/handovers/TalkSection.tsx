import { SimpleGrid, TagsInput } from '@mantine/core';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import {
  likelyParticipants,
  participantLine,
  participantOf,
  type Participant,
} from '../../../domain/handover/talkParticipants.ts';
import { DayField } from '../../parts/fields/DayField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { foldedFilter } from '../../parts/foldedFilter.ts';
import { useRecordField } from '../../parts/RecordForm.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { EditorSection } from './EditorSection.tsx';
import { TalkAgreements } from './talk/TalkAgreements.tsx';
import { TalkPapers } from './talk/TalkPapers.tsx';

/** The talk at which the young person is handed on: when, where, who, what was discussed and agreed. */
export const TalkSection = ({ given }: { readonly given: HandoverCase }) => (
  <EditorSection title="Übergabegespräch">
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <DayField name="talkOn" label="Tag" />
      <LineField name="talkPlace" label="Ort" />
    </SimpleGrid>
    <ParticipantsField given={given} />
    <TextField name="talkNotes" label="Was besprochen wurde" />
    <TalkAgreements handover={given.handover} />
    {given.handover.state === 'widerrufen' ? null : <TalkPapers handoverId={given.handover.id} />}
  </EditorSection>
);

const mostParticipants = 30;

/** Participants as chips: proposed while typing, or typed as 'Name, Funktion, Stelle'. */
const ParticipantsField = ({ given }: { readonly given: HandoverCase }) => {
  const field = useRecordField<readonly Participant[]>('talkParticipants');
  const { partnerId } = given.handover;
  const persons = useView(
    ['partnerPerson'],
    (data) =>
      Object.values(data.partnerPerson).filter(
        (person) => person.partnerId === partnerId && person.active,
      ),
    [partnerId],
  );
  const likely = likelyParticipants(given, persons);
  const known = new Map([...likely, ...field.value].map((one) => [participantLine(one), one]));
  return (
    <TagsInput
      label="Beteiligte"
      description="Wählen oder tippen: Name, Funktion, Stelle. Enter fügt hinzu."
      data={[...new Set(likely.map(participantLine))]}
      filter={foldedFilter}
      splitChars={[';']}
      maxTags={mostParticipants}
      readOnly={field.locked}
      acceptValueOnBlur
      value={field.value.map(participantLine)}
      onChange={(lines) => {
        field.set(lines.map((line) => known.get(line) ?? participantOf(line)));
        field.flush();
      }}
    />
  );
};

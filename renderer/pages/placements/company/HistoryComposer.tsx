import { Button, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import type { Day } from '../../../../domain/calendar/day.ts';
import type { Company } from '../../../../domain/company/companySchemas.ts';
import { newCompanyEvent } from '../../../../domain/company/newCompany.ts';
import { newFollowUp } from '../../../../domain/followUp/newFollowUp.ts';
import { put } from '../../../../domain/record/change.ts';
import { useFormDraft, type FormDraft } from '../../../parts/useFormDraft.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { NameWarning, useNamedYoungPeople } from './NameWarning.tsx';
import { DraftLine } from '../../../parts/DraftFields.tsx';

type Content = {
  /** Null stands for today, also when the draft is finished on another day. */
  readonly heldOn: Day | null;
  readonly who: string;
  readonly text: string;
  readonly nextStep: string;
  readonly nextOn: Day | null;
};

const blank: Content = { heldOn: null, who: '', text: '', nextStep: '', nextOn: null };

const longestFollowUp = 500;

/** Writes an entry into the history of a company; a next step with a day also becomes a follow-up. */
export const HistoryComposer = ({ company }: { readonly company: Company }) => {
  const today = useToday();
  const draft = useFormDraft(`companyEvent/${company.id}`, blank);
  const { content } = draft;
  const named = useNamedYoungPeople(
    company.id,
    [content.text, content.nextStep, content.who].join(' '),
  );
  const empty = content.text.trim() === '' && content.nextStep.trim() === '';
  const { text, who, nextStep, nextOn } = content;
  const blankForm = JSON.stringify(content) === JSON.stringify(blank);

  const submit = (): void => {
    if (empty) return;
    const createdAt = nowInstant();
    const heldOn = content.heldOn ?? today;
    const given = { id: newId(), companyId: company.id, heldOn, createdAt };
    const event = { ...newCompanyEvent(given), text, who, nextStep, nextOn };
    const due = [company.name, nextStep].filter(Boolean).join(': ').slice(0, longestFollowUp);
    const followUps =
      nextOn === null
        ? []
        : [
            put('followUp', {
              ...newFollowUp({ id: newId(), dueOn: nextOn, text: due, createdAt }),
              companyId: company.id,
            }),
          ];
    void draft.finish('Kontakt mit Betrieb eingetragen', [
      put('companyEvent', event),
      ...followUps,
    ]);
  };

  return (
    <Stack
      gap="sm"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (!event.ctrlKey || event.key !== 'Enter') return;
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        label="Was wurde besprochen?"
        description="Ohne Namen von Jugendlichen: Der Verlauf eines Betriebs ist keine Akte."
        autosize
        minRows={2}
        maxRows={10}
        maxLength={100_000}
        value={text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      {blankForm ? null : <Details content={content} today={today} draft={draft} />}
      {nextOn === null ? null : (
        <Text size="sm">An diesem Tag erscheint der Schritt unter „Heute“.</Text>
      )}
      <NameWarning named={named} />
      {blankForm ? null : (
        <Group justify="flex-end" gap="xs">
          {draft.hasDraft ? (
            <Button size="xs" variant="subtle" color="gray" onClick={() => void draft.discard()}>
              Entwurf verwerfen
            </Button>
          ) : null}
          <Button size="xs" type="submit" disabled={empty}>
            {named.length === 0 ? 'Eintragen' : 'Trotzdem eintragen'}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** What can be added to an entry; it unfolds with the first word. */
const Details = ({
  content,
  today,
  draft,
}: {
  readonly content: Content;
  readonly today: Day;
  readonly draft: FormDraft<Content>;
}) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
    <DayInput
      label="Tag"
      value={content.heldOn ?? today}
      onDay={(heldOn) => draft.set({ heldOn })}
    />
    <DraftLine draft={draft} name="who" label="Mit wem" />
    <DraftLine draft={draft} name="nextStep" label="Nächster Schritt" />
    <DayInput
      label="Nächster Schritt am"
      value={content.nextOn}
      onDay={(day) => draft.set({ nextOn: day })}
    />
  </SimpleGrid>
);

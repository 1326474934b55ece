import { Select, SimpleGrid, Text } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import {
  placementKindLabels,
  placementStatusLabels,
  type Placement,
} from '../../../domain/placement/placementSchema.ts';
import { put } from '../../../domain/record/change.ts';
import { useRecord } from '../../state/ReplicaContext.tsx';
import { newId, nowInstant } from '../../state/today.ts';
import { DayInput } from '../DayInput.tsx';
import { settleCompany, type CompanyChoice } from '../company/companyChoice.ts';
import { CompanyPicker } from '../company/CompanyPicker.tsx';
import { FormBody, FormModal } from '../FormModal.tsx';
import { SimilarCompanies } from '../company/SimilarCompanies.tsx';
import { useFormDraft, type FormDraft } from '../useFormDraft.ts';
import { YoungPersonSelect } from '../student/YoungPersonSelect.tsx';
import { Hint } from '../Hint.tsx';

type Content = {
  readonly studentId: string | null;
  readonly company: CompanyChoice;
  readonly kind: Placement['kind'];
  readonly status: Placement['status'];
  readonly from: Day | null;
  readonly to: Day | null;
};

const blank: Content = {
  studentId: null,
  company: { kind: 'none' },
  kind: 'block',
  status: 'gesucht',
  from: null,
  to: null,
};

/** Where a company is named somebody is about to ask there; any other state was chosen and stays. */
const withCompany = (content: Content, company: CompanyChoice): Content => {
  const named = company.kind !== 'none';
  if (named && content.status === 'gesucht' && content.company.kind === 'none')
    return { ...content, company, status: 'angefragt' };
  return !named && content.status === 'angefragt'
    ? { ...content, company, status: 'gesucht' }
    : { ...content, company };
};

type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSaved: (placementId: string) => void;
  /** Given where the placement belongs to a known person; else the form asks for whom it is. */
  readonly studentId?: string;
  /** Given on a company's page: the company the placement is in. */
  readonly companyId?: string;
};

/** The dialog for a new placement; the company is found or created by typing. */
export const NewPlacementDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Neues Praktikum">
    <NewPlacementForm {...props} />
  </FormModal>
);

const NewPlacementForm = ({ onClose, onSaved, studentId, companyId }: DialogProps) => {
  const draft = useFormDraft(
    `placement/${studentId ?? companyId ?? 'new'}`,
    companyId === undefined ? blank : withCompany(blank, { kind: 'known', id: companyId }),
  );
  const [tried, setTried] = useState(false);
  const { content } = draft;
  const person = useRecord('student', studentId ?? content.studentId);
  const company = useRecord(
    'company',
    content.company.kind === 'known' ? content.company.id : null,
  );

  const submit = async (): Promise<void> => {
    setTried(true);
    if (person === undefined || isBackwards(content)) return;
    const createdAt = nowInstant();
    const gone = content.company.kind === 'known' && company === undefined;
    const choice = gone ? blank.company : content.company;
    const settled = settleCompany(choice, { id: newId(), createdAt });
    const { kind, status, from, to } = content;
    const placement = {
      ...newPlacement({ id: newId(), studentId: person.id, createdAt }),
      ...{ kind, status, from, to, companyId: settled.companyId },
    };
    const saved = await draft.finish('Praktikum angelegt', [
      ...settled.changes,
      put('placement', placement),
    ]);
    if (saved) onSaved(placement.id);
  };

  return (
    <FormBody
      submit="Praktikum anlegen"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard().then(onClose) : null}
    >
      {studentId === undefined ? (
        <YoungPersonSelect
          label="Jugendliche/r"
          required
          data-autofocus
          value={person === undefined ? null : content.studentId}
          onId={(id) => draft.set({ studentId: id })}
          error={
            tried && person === undefined ? 'Wählen Sie aus, für wen das Praktikum ist.' : null
          }
        />
      ) : (
        <Text size="sm">Praktikum für {person === undefined ? '' : fullName(person)}</Text>
      )}
      <CompanyPicker
        label="Betrieb"
        description="Kann leer bleiben, solange noch ein Platz gesucht wird."
        choice={content.company}
        onChoice={(choice) => draft.set(withCompany(content, choice))}
      />
      <CompanyHints
        choice={content.company}
        blockedReason={company?.blocked === true ? company.blockedReason : null}
        onPick={(id) => draft.set(withCompany(content, { kind: 'known', id }))}
      />
      <CourseFields draft={draft} />
    </FormBody>
  );
};

const isBackwards = ({ from, to }: Content): boolean => from !== null && to !== null && to < from;

/** Kind, state and period of the new placement. */
const CourseFields = ({ draft }: { readonly draft: FormDraft<Content> }) => {
  const { content } = draft;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label="Art"
        allowDeselect={false}
        value={content.kind}
        data={optionsOf(placementKindLabels)}
        onChange={(kind) => draft.set({ kind: (kind ?? 'block') as Content['kind'] })}
      />
      <Select
        label="Stand"
        allowDeselect={false}
        value={content.status}
        data={optionsOf(placementStatusLabels)}
        onChange={(status) => draft.set({ status: (status ?? 'gesucht') as Content['status'] })}
      />
      <DayInput label="Beginn" value={content.from} onDay={(from) => draft.set({ from })} />
      <DayInput
        label="Ende"
        value={content.to}
        onDay={(to) => draft.set({ to })}
        error={isBackwards(content) ? 'Das Ende liegt vor dem Beginn.' : null}
      />
    </SimpleGrid>
  );
};

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What must be said about the chosen company: that it will be new, or that it is blocked. */
const CompanyHints = ({
  choice,
  blockedReason,
  onPick,
}: {
  readonly choice: CompanyChoice;
  readonly blockedReason: string | null;
  readonly onPick: (id: string) => void;
}) => {
  if (blockedReason !== null) {
    return (
      <Hint tone="bad" icon={IconBan} title="Dieser Betrieb ist gesperrt" role="status">
        {blockedReason === '' ? 'Ein Grund ist nicht erfasst.' : blockedReason}
      </Hint>
    );
  }
  if (choice.kind !== 'new') return null;
  return (
    <>
      <Text size="sm" role="status">
        „{choice.name}“ wird als neuer Betrieb angelegt.
      </Text>
      <SimilarCompanies name={choice.name} onPick={onPick} />
    </>
  );
};

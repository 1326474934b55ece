import { Anchor, Autocomplete, Select, SimpleGrid, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { listName } from '../../../../domain/person/personName.ts';
import { admitStudent, type Admission } from '../../../../domain/student/admitStudent.ts';
import { caseNumberOf } from '../../../../domain/student/freeCaseNumbers.ts';
import { likelyDuplicates } from '../../../../domain/student/likelyDuplicates.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { focusTitleOf } from '../../../frame/focusTitle.ts';
import { studentPath } from '../../../frame/routes.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { DraftLine } from '../../../parts/DraftFields.tsx';
import { useFormDraft, type FormDraft } from '../../../parts/useFormDraft.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useReplica, useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { useClassNames, useSchoolOptions } from './useSchoolOptions.ts';

const blank: Admission = {
  familyName: '',
  nameParticle: '',
  givenNames: '',
  callName: '',
  birthDay: null,
  schoolId: null,
  className: '',
};

/** Opens a case file: who it is about, and where the young person goes to school. */
export const AdmitDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => (
  <FormModal opened={opened} onClose={onClose} title="Neue/r Jugendliche/r">
    <AdmitForm onClose={onClose} />
  </FormModal>
);

const AdmitForm = ({ onClose }: { readonly onClose: () => void }) => {
  const replica = useReplica();
  const settings = useSettings();
  const today = useToday();
  const [, navigate] = useLocation();
  const schools = useSchoolOptions();
  const [only] = schools.length === 1 ? schools : [];
  const draft = useFormDraft<Admission>('student/new', { ...blank, schoolId: only?.value ?? null });
  const form = draft.content;
  const [tried, setTried] = useState(false);
  const nameMissing = form.familyName.trim() === '' && form.givenNames.trim() === '';

  const submit = async (): Promise<void> => {
    setTried(true);
    if (nameMissing) return;
    const studentId = newId();
    const changes = admitStudent(trimmed(form), {
      students: replica.data.student,
      settings,
      today,
      now: nowInstant(),
      studentId,
      enrolmentId: newId(),
    });
    if (!(await draft.finish('Jugendliche/r aufgenommen', changes))) return;
    onClose();
    const path = studentPath(studentId, 'stammdaten');
    focusTitleOf(path);
    navigate(path);
  };

  return (
    <FormBody
      submit="Aufnehmen"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
        <DraftLine
          draft={draft}
          name="familyName"
          label="Familienname"
          data-autofocus
          error={tried && nameMissing ? 'Tragen Sie einen Namen ein.' : null}
        />
        <DraftLine draft={draft} name="givenNames" label="Vornamen" />
        <DraftLine
          draft={draft}
          name="nameParticle"
          label="Namenszusatz"
          placeholder="von der, al-"
        />
        <DraftLine draft={draft} name="callName" label="Rufname" placeholder="falls abweichend" />
        <DayInput
          label="Geburtsdatum"
          value={form.birthDay}
          maxDate={today}
          onDay={(birthDay) => draft.set({ birthDay })}
        />
        <span />
        <SchoolFields draft={draft} />
      </SimpleGrid>
      <Duplicates form={form} onOpen={(id) => navigate(studentPath(id))} />
      <Text size="sm" c="dimmed">
        Fallnummer {caseNumberOf(settings.nextCaseNumber)}
      </Text>
    </FormBody>
  );
};

const SchoolFields = ({ draft: { content, set } }: { readonly draft: FormDraft<Admission> }) => {
  const schools = useSchoolOptions();
  const classNames = useClassNames(content.schoolId);
  return (
    <>
      <Select
        label="Schule"
        placeholder="noch keine"
        clearable
        searchable
        nothingFoundMessage="Legen Sie die Schule in den Einstellungen an."
        data={schools}
        value={content.schoolId}
        onChange={(schoolId) => set({ schoolId })}
      />
      <Autocomplete
        label="Klasse"
        disabled={content.schoolId === null}
        placeholder={content.schoolId === null ? 'zuerst die Schule' : ''}
        data={[...classNames]}
        maxLength={500}
        value={content.className}
        onChange={(className) => set({ className })}
      />
    </>
  );
};

const trimmed = (form: Admission): Admission => ({
  ...form,
  familyName: form.familyName.trim(),
  nameParticle: form.nameParticle.trim(),
  givenNames: form.givenNames.trim(),
  callName: form.callName.trim(),
  className: form.className.trim(),
});

const Duplicates = ({
  form,
  onOpen,
}: {
  readonly form: Admission;
  readonly onOpen: (id: string) => void;
}) => {
  const found = useView(
    ['student'],
    (data) => likelyDuplicates(form, Object.values(data.student)),
    [form.familyName, form.nameParticle, form.givenNames, form.callName, form.birthDay],
  );
  if (found.length === 0) return null;
  return (
    <Hint tone="waiting" icon={IconUsers} title="Gibt es diese Akte schon?" role="status">
      {found.slice(0, 3).map((student) => (
        <Anchor
          key={student.id}
          component="button"
          type="button"
          display="block"
          underline="always"
          size="sm"
          c="inherit"
          onClick={() => onOpen(student.id)}
        >
          {inShort(student)}
        </Anchor>
      ))}
    </Hint>
  );
};

const inShort = (student: Student): string =>
  [
    listName(student),
    student.birthDay === null ? '' : `geboren am ${formatDay(student.birthDay)}`,
    student.caseNumber,
  ]
    .filter((part) => part !== '')
    .join(' · ');

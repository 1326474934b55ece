import { Select, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../../domain/calendar/day.ts';
import { newPartnership } from '../../../../domain/partnership/newPartnership.ts';
import { put } from '../../../../domain/record/change.ts';
import { settleCompany, type CompanyChoice } from '../../../parts/company/companyChoice.ts';
import { CompanyPicker } from '../../../parts/company/CompanyPicker.tsx';
import { SimilarCompanies } from '../../../parts/company/SimilarCompanies.tsx';
import { useSchoolOptions } from '../../../parts/company/useSchoolOptions.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { newId, nowInstant } from '../../../state/today.ts';

type Content = {
  readonly schoolId: string | null;
  readonly company: CompanyChoice;
  readonly signedOn: Day | null;
  readonly from: Day | null;
  readonly to: Day | null;
};

type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSaved: (partnershipId: string) => void;
  /** Given on a company's page. */
  readonly companyId?: string;
};

/** The dialog for a new partnership of a school and a company. */
export const NewPartnershipDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Neue Kooperation">
    <NewPartnershipForm {...props} />
  </FormModal>
);

const blankOf = (schoolId: string | null, companyId: string | undefined): Content => ({
  schoolId,
  company: companyId === undefined ? { kind: 'none' } : { kind: 'known', id: companyId },
  signedOn: null,
  from: null,
  to: null,
});

const NewPartnershipForm = ({ onClose, onSaved, companyId }: DialogProps) => {
  const schools = useSchoolOptions();
  const draft = useFormDraft(
    `partnership/${companyId ?? 'new'}`,
    blankOf(schools[0]?.value ?? null, companyId),
  );
  const [tried, setTried] = useState(false);
  const { content } = draft;
  const { schoolId, company, signedOn, from, to } = content;
  const backwards = from !== null && to !== null && to < from;
  const submit = async (): Promise<void> => {
    setTried(true);
    const createdAt = nowInstant();
    const settled = settleCompany(company, { id: newId(), createdAt });
    if (schoolId === null || settled.companyId === null || backwards) return;
    const given = { id: newId(), schoolId, companyId: settled.companyId, createdAt };
    const saved = await draft.finish('Kooperation angelegt', [
      ...settled.changes,
      put('partnership', { ...newPartnership(given), signedOn, from, to }),
    ]);
    if (saved) onSaved(given.id);
  };
  return (
    <FormBody
      submit="Kooperation anlegen"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard().then(onClose) : null}
    >
      <Select
        label="Schule"
        required
        data={schools}
        value={schoolId}
        nothingFoundMessage="Legen Sie die Schule unter „Einstellungen“ an."
        error={tried && schoolId === null ? 'Wählen Sie die Schule.' : null}
        onChange={(id) => draft.set({ schoolId: id })}
      />
      <CompanyPicker
        label="Betrieb"
        choice={company}
        error={tried && company.kind === 'none' ? 'Wählen Sie den Betrieb.' : null}
        onChoice={(choice) => draft.set({ company: choice })}
      />
      {company.kind === 'new' ? (
        <SimilarCompanies
          name={company.name}
          onPick={(id) => draft.set({ company: { kind: 'known', id } })}
        />
      ) : null}
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DayInput
          label="Unterzeichnet am"
          value={signedOn}
          onDay={(day) => draft.set({ signedOn: day })}
        />
        <DayInput label="Laufzeit von" value={from} onDay={(day) => draft.set({ from: day })} />
        <DayInput
          label="Laufzeit bis"
          value={to}
          onDay={(day) => draft.set({ to: day })}
          error={backwards ? 'Das Ende liegt vor dem Beginn.' : null}
        />
      </SimpleGrid>
    </FormBody>
  );
};

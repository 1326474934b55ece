import { fail, ok, type Result } from '../contract/result.ts';
import { handoverCase, type HandoverSources } from '../handover/handoverCase.ts';
import type { DeletionCase } from '../letter/deletionRequest.ts';
import type { VaultData } from '../record/vaultData.ts';
import { knownName, sendingDay, withdrawnGroups } from './earlierLetter.ts';

/** The collections a request for deletion is made from. */
export type DeletionSources = HandoverSources &
  Readonly<Pick<VaultData, 'disclosure' | 'sentLetter'>>;

/** What a request to delete an earlier disclosure is made from, or a German sentence saying why there is none. */
export const deletionCase = (
  data: DeletionSources,
  disclosureId: string,
): Result<DeletionCase, string> => {
  const disclosure = data.disclosure[disclosureId];
  const handover = data.handover[disclosure?.handoverId ?? ''];
  const given = handover === undefined ? null : handoverCase(data, handover);
  if (disclosure === undefined || given === null)
    return fail('Diese Übermittlung ist nicht mehr vorhanden.');
  if (disclosure.aboutId !== null)
    return fail('Um Löschung wird nur gebeten, was mit einer Übergabe hinausging.');
  const { partner, person } = given;
  if (partner === null || person === null)
    return fail('Zu dieser Übermittlung ist keine Person mehr erfasst, die angeschrieben wird.');
  const withdrawn = withdrawnGroups(given, disclosure);
  if (withdrawn === null)
    return fail('Die Einwilligung, auf der diese Übermittlung beruht, ist nicht widerrufen.');
  return ok({
    settings: given.settings,
    disclosure,
    partner,
    person,
    caseNumber: given.student.caseNumber,
    name: knownName(given, disclosure, data.sentLetter[disclosure.letterId]),
    sentOn: sendingDay(given, disclosure),
    ...withdrawn,
  });
};

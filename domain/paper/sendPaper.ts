import { fail, ok, type Result } from '../contract/result.ts';
import { correctionCase } from '../disclosure/correctionCase.ts';
import { deletionCase } from '../disclosure/deletionCase.ts';
import { documentLabels } from '../disclosure/disclosureSchemas.ts';
import type { Sending } from '../disclosure/makeDisclosure.ts';
import { sendCorrection } from '../disclosure/sendCorrection.ts';
import { sendDeletionRequest } from '../disclosure/sendDeletionRequest.ts';
import { sendForm } from '../disclosure/sendForm.ts';
import { sendHandover } from '../disclosure/sendHandover.ts';
import { talkCase } from '../handover/talkCase.ts';
import { fullName } from '../person/personName.ts';
import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Paper } from './paperSchema.ts';
import { caseOf, consentFormCase } from './planPaper.ts';

/** What a paper that went out leaves in the records: a name for the action and its changes, none when it is a copy. */
export type SentPaper = { readonly action: string; readonly changes: readonly Change[] };

/** What is to be recorded of a paper that goes out, or a German sentence when it is no longer there. */
export const sendPaper = (
  data: VaultData,
  paper: Paper,
  sending: Sending,
): Result<SentPaper, string> => {
  switch (paper.kind) {
    case 'transfer': {
      const given = caseOf(data, paper.handoverId);
      if (!given.ok) return given;
      const action = `Übergabe versendet: ${fullName(given.value.student)}`;
      return ok({ action, changes: sendHandover(given.value, sending) });
    }
    case 'protocol':
    case 'shuttleSheet': {
      const given = caseOf(data, paper.handoverId);
      if (!given.ok) return given;
      const document = paper.kind === 'protocol' ? 'protokoll' : 'pendelbogen';
      const action = `${documentLabels[document]} ausgegeben`;
      return ok({ action, changes: sendForm(talkCase(given.value), document, sending) });
    }
    case 'deletionRequest': {
      const given = deletionCase(data, paper.disclosureId);
      if (!given.ok) return given;
      const action = `Um Löschung gebeten: ${given.value.partner.name}`;
      return ok({ action, changes: sendDeletionRequest(given.value, sending) });
    }
    case 'consentForm': {
      const given = consentFormCase(data, paper.requestId);
      if (!given.ok) return given;
      const { request } = given.value;
      // Nothing goes to a recipient yet: the form is only handed out to be signed.
      const handedOut = { ...request, handedOutOn: sending.today, changedAt: sending.at };
      const action = 'Einwilligung zum Unterschreiben ausgegeben';
      return ok({ action, changes: [put('consentRequest', handedOut)] });
    }
    case 'correction': {
      const given = correctionCase(data, paper.disclosureId, sending.today);
      if (!given.ok) return given;
      const action = `Berichtigung versendet: ${given.value.partner.name}`;
      return ok({ action, changes: sendCorrection(given.value, sending) });
    }
    // Papers of a placement carry what school law lets a company know, and are no disclosure out of a file.
    case 'placement':
      return data.placement[paper.placementId] === undefined
        ? fail('Dieses Praktikum ist nicht mehr vorhanden.')
        : ok({ action: 'Praktikumspapier ausgegeben', changes: [] });
    case 'visitPlan':
      return ok({ action: 'Besuchsplan ausgegeben', changes: [] });
    case 'sent':
    case 'copy':
      return data.sentLetter[paper.letterId] === undefined
        ? fail('Dieses Schreiben ist nicht mehr vorhanden.')
        : ok({ action: 'Abschrift ausgegeben', changes: [] });
  }
};

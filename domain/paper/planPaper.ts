import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { correctionCase } from '../disclosure/correctionCase.ts';
import { deletionCase } from '../disclosure/deletionCase.ts';
import type { Finding } from '../handover/blockers.ts';
import { handoverCase, type HandoverCase } from '../handover/handoverCase.ts';
import { talkCase } from '../handover/talkCase.ts';
import { wasSent } from '../handover/wasSent.ts';
import { consentForm, type ConsentFormCase } from '../letter/consentForm.ts';
import { correction } from '../letter/correction.ts';
import { deletionRequest } from '../letter/deletionRequest.ts';
import type { LetterTexts } from '../letter/letterTexts.ts';
import type { PaperPlan } from '../letter/paperPlan.ts';
import { protocol } from '../letter/protocol.ts';
import { shuttleSheet } from '../letter/shuttleSheet.ts';
import { placementForm } from '../letter/placementForms.ts';
import { transferLetter } from '../letter/transferLetter.ts';
import { visitPlanPaper } from '../letter/visitPlanPaper.ts';
import { placementCase } from '../placement/placementCase.ts';
import type { VaultData } from '../record/vaultData.ts';
import { newSettings } from '../settings/newSettings.ts';
import { templateLetter } from '../template/templateLetter.ts';
import type { Template } from '../template/templateSchema.ts';
import type { Paper } from './paperSchema.ts';
import { plannedPaperSchema, type PlannedPaper } from './plannedPaper.ts';

/** What papers are made with besides the records. */
export type PaperOptions = { readonly texts: LetterTexts; readonly today: Day };

/** The plan of a paper made from the vault's own records, or a German sentence saying why there is none. */
export const planPaper = (
  data: VaultData,
  paper: Paper,
  options: PaperOptions,
): Result<PlannedPaper, string> => {
  switch (paper.kind) {
    case 'transfer':
      return transferPlan(data, paper.handoverId, options);
    case 'protocol':
    case 'shuttleSheet':
      return formPlan(data, paper, options);
    case 'deletionRequest': {
      const given = deletionCase(data, paper.disclosureId);
      return given.ok ? ok(deletionRequest(given.value, options)) : given;
    }
    case 'consentForm': {
      const given = consentFormCase(data, paper.requestId);
      return given.ok ? ok(consentForm(given.value, options)) : given;
    }
    case 'correction': {
      const given = correctionCase(data, paper.disclosureId, options.today);
      return given.ok ? ok(correction(given.value, options)) : given;
    }
    case 'placement': {
      const given = placementCase(data, paper.placementId, options.today);
      return given.ok
        ? ok(placementForm(given.value, paper.form, placementOptions(options)))
        : given;
    }
    case 'visitPlan':
      return visitPlanPaper(data, paper, placementOptions(options));
    case 'sent':
      return sentPlan(data, paper.letterId);
    case 'copy':
      return copyPlan(data, paper.letterId);
  }
};

const placementOptions = ({ texts, today }: PaperOptions) => ({
  texts: texts.placementPapers,
  today,
});

/** The case of a handover, or the sentence for one that is gone. */
export const caseOf = (data: VaultData, handoverId: string): Result<HandoverCase, string> => {
  const handover = data.handover[handoverId];
  const given = handover === undefined ? null : handoverCase(data, handover);
  return given === null ? fail('Die Übergabe ist nicht mehr vorhanden.') : ok(given);
};

const transferPlan = (
  data: VaultData,
  handoverId: string,
  options: PaperOptions,
): Result<PlannedPaper, string> => {
  const given = caseOf(data, handoverId);
  if (!given.ok) return given;
  // A second letter of the same handover would write over the day, the channel and the answer of the first.
  if (wasSent(given.value.handover)) return fail('Diese Übergabe ist schon versendet.');
  const { templateId } = given.value.handover;
  return templateId === null
    ? orSentences(transferLetter(given.value, options))
    : templatePlan(given.value, data.template[templateId], options);
};

const templatePlan = (
  given: HandoverCase,
  template: Template | undefined,
  options: PaperOptions,
): Result<PlannedPaper, string> => {
  if (template === undefined) return fail(templateGone);
  const made = orSentences(templateLetter(given, { ...options, template }));
  return made.ok && made.value.fields.length === 0 ? fail(tellsNothing) : made;
};

const orSentences = <T>(made: Result<T, readonly Finding[]>): Result<T, string> =>
  made.ok ? made : fail(made.failure.map(({ text }) => text).join(' '));

const templateGone =
  'Die gewählte Vorlage ist nicht mehr vorhanden. Wählen Sie in der Übergabe eine andere.';

const tellsNothing =
  'Die gewählte Vorlage enthält kein Feld, das eine der freigegebenen Angaben mitteilt. Wählen Sie eine andere Vorlage oder ergänzen Sie Felder.';

/** A form about the talk, judged by the gate of today like the letter. */
const formPlan = (
  data: VaultData,
  { kind, handoverId }: Extract<Paper, { kind: 'protocol' | 'shuttleSheet' }>,
  options: PaperOptions,
): Result<PaperPlan, string> => {
  const given = caseOf(data, handoverId);
  if (!given.ok) return given;
  const make = kind === 'protocol' ? protocol : shuttleSheet;
  return orSentences(make(talkCase(given.value), options));
};

/** What a consent form is made from, or the sentence for one that is gone or has become a consent. */
export const consentFormCase = (
  data: VaultData,
  requestId: string,
): Result<ConsentFormCase, string> => {
  const request = data.consentRequest[requestId];
  const student = data.student[request?.studentId ?? ''];
  if (request === undefined || student === undefined)
    return fail('Diese vorbereitete Einwilligung ist nicht mehr vorhanden.');
  if (request.consentId !== null)
    return fail('Diese Einwilligung ist schon unterschrieben erfasst.');
  return ok({
    settings: data.settings['settings'] ?? newSettings(),
    request,
    student,
    guardians: Object.values(data.guardian).filter(({ studentId }) => studentId === student.id),
    partners: data.partner,
    persons: data.partnerPerson,
  });
};

const sentPlan = (data: VaultData, letterId: string): Result<PlannedPaper, string> => {
  const letter = data.sentLetter[letterId];
  if (letter === undefined) return fail('Dieses Schreiben ist nicht mehr vorhanden.');
  return ok(plannedPaperSchema.parse(JSON.parse(letter.plan)));
};

/** A copy says so by its file name; what stands in it is what was sent, word for word. */
const copyPlan = (data: VaultData, letterId: string): Result<PlannedPaper, string> => {
  const sent = sentPlan(data, letterId);
  return sent.ok ? ok({ ...sent.value, fileName: `Abschrift_${sent.value.fileName}` }) : sent;
};

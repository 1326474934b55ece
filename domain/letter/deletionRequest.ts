import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import { dataGroupLabels, type DataGroup } from '../consent/dataGroups.ts';
import { documentLabels, type Disclosure } from '../disclosure/disclosureSchemas.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { salutationLine } from '../person/salutation.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { fillIn } from './fillIn.ts';
import { addresseeLines, letterFrame } from './letterFrame.ts';
import type { LetterPlan } from './letterPlan.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { TransferOptions } from './transferWords.ts';

/** What a request for deletion is made from. */
export type DeletionCase = {
  readonly settings: Settings;
  readonly disclosure: Disclosure;
  readonly partner: Partner;
  readonly person: PartnerPerson;
  readonly caseNumber: string;
  /** The young person's name where the earlier letter told it and it is still the same, else null. */
  readonly name: string | null;
  /** The day the earlier letter went out. */
  readonly sentOn: Day;
  /** The day the consent was withdrawn towards this recipient. */
  readonly withdrawnOn: Day;
  /** The data groups that were withdrawn, where it was not all of what was consented to; else null. */
  readonly groups: readonly DataGroup[] | null;
};

/** Days within which the recipient is asked to confirm the deletion. */
const confirmationDays = 28;

/** The day by which a deletion asked for today should be confirmed. */
export const confirmationDay = (today: Day): Day => addDays(today, confirmationDays);

/**
 * The letter asking a recipient to delete what was received on a consent that was withdrawn (Art. 7 (3), 17, 19 DSGVO).
 * It tells date and kind of the earlier letter and nothing of its content; the person only as far as that letter did.
 */
export const deletionRequest = (
  given: DeletionCase,
  { texts: all, today }: TransferOptions,
): LetterPlan => {
  const { settings, partner, person, caseNumber } = given;
  const texts = all.deletionRequest;
  const values = valuesOf(given, today);
  const paragraphs = [
    given.name === null ? texts.openingUnnamed : texts.opening,
    texts.withdrawn,
    requestIn(given, texts),
    texts.passedOn,
    texts.confirm,
    texts.basis,
  ];
  return {
    ...letterFrame(settings, caseNumber, today),
    fileName: `Loeschbitte_${today}_${caseNumber}.docx`,
    title: `Bitte um Löschung ${caseNumber}`,
    markings: ['Vertraulich'],
    addressee: addresseeLines(partner, person),
    subject: fillIn(texts.subject, values),
    reference: `Bitte um Löschung ${caseNumber} vom ${formatDay(today)}`,
    salutation: salutationLine([person]),
    blocks: [
      {
        heading: null,
        content: paragraphs.map((text) => ({ kind: 'paragraph', text: fillIn(text, values) })),
      },
    ],
    closing: settings.letterClosing.trim() || all.transferLetter.closing,
    attachments: [],
    copies: [],
    footer: [all.transferLetter.footer],
  };
};

/** Only a part is asked back where only a part was withdrawn, or where the rest has another basis. */
const requestIn = ({ groups, disclosure }: DeletionCase, texts: LetterTexts['deletionRequest']) => {
  if (groups !== null) return texts.requestGroups;
  return disclosure.basis === 'einwilligung' ? texts.request : texts.requestInPart;
};

const valuesOf = (given: DeletionCase, today: Day): Readonly<Record<string, string>> => ({
  name: given.name ?? given.caseNumber,
  caseNumber: given.caseNumber,
  document: documentLabels[given.disclosure.document],
  sentOn: formatDayInWords(given.sentOn),
  withdrawnOn: formatDayInWords(given.withdrawnOn),
  groups: (given.groups ?? []).map((group) => dataGroupLabels[group]).join('; '),
  answerUntil: formatDayInWords(confirmationDay(today)),
});

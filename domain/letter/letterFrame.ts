import { formatDayInWords } from '../calendar/formatDay.ts';
import type { Day } from '../calendar/day.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { addressLines } from '../person/addressLines.ts';
import { addresseeName } from '../person/salutation.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import type { LetterPlan } from './letterPlan.ts';
import { paperFrame, type PaperFrame } from './paperFrame.ts';
import { joinText } from './particulars.ts';

/** What stands around the text of every letter: letterhead, return line, information block, signature. */
export type LetterFrame = PaperFrame & Pick<LetterPlan, 'returnLine' | 'info' | 'signature'>;

/** The frame of a letter from the settings, with the case number as its only reference. */
export const letterFrame = (settings: Settings, caseNumber: string, today: Day): LetterFrame => ({
  ...paperFrame(settings),
  returnLine: joinText([settings.institution, ...addressLines(settings)], ' · '),
  info: infoBlock(settings, caseNumber, today),
  signature: [settings.userName, settings.userFunction].filter((line) => line.trim() !== ''),
});

const infoBlock = (settings: Settings, caseNumber: string, today: Day): LetterPlan['info'] =>
  [
    { label: 'Unser Zeichen', value: caseNumber },
    { label: 'Name', value: settings.userName },
    { label: 'Telefon', value: settings.userPhone || settings.phone },
    { label: 'E-Mail', value: settings.userEmail || settings.email },
    { label: 'Datum', value: formatDayInWords(today) },
  ].filter(({ value }) => value.trim() !== '');

/** Lines of the address zone (DIN 5008). */
const addressZoneLines = 6;

/**
 * The lines of the address zone, the person before the institution: so addressed, a letter may not be
 * opened in the office. The function goes first when there are more lines than the zone holds.
 */
export const addresseeLines = (partner: Partner, person: PartnerPerson): string[] => {
  const optional = [person.function, partner.department];
  const lines = (kept: readonly string[]): string[] =>
    [addresseeName(person), kept[0] ?? '', partner.name, kept[1] ?? '', ...addressLines(partner)]
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const whole = lines(optional);
  return whole.length <= addressZoneLines ? whole : lines(['', partner.department]);
};

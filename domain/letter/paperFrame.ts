import { addressLines } from '../person/addressLines.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { joinText, prefixed } from './particulars.ts';
import type { PaperPlan } from './paperPlan.ts';

/** What a paper takes from the settings alone, letter or form. */
export type PaperFrame = Pick<
  PaperPlan,
  'version' | 'language' | 'practice' | 'author' | 'letterhead'
>;

/** Letterhead, practice mark and author of every paper. */
export const paperFrame = (settings: Settings): PaperFrame => ({
  version: 1,
  language: 'de-DE',
  practice: settings.practice,
  author: settings.authorInMetadata && settings.userName !== '' ? settings.userName : null,
  letterhead: {
    name: settings.institution,
    lines: [
      settings.department,
      joinText(addressLines(settings), ' · '),
      joinText([prefixed('Telefon', settings.phone), settings.email], ' · '),
    ].filter((line) => line !== ''),
  },
});

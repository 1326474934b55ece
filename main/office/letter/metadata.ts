import { strToU8 } from 'fflate';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import { safeText } from '../../../domain/record/safeText.ts';
import { escaped } from './xmlOf.ts';

const product = 'Staffelstab';

const schemas = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** The metadata of a paper (Open Packaging Conventions): title, author, language, and no time of writing. */
export const metadata = ({ title, author, language }: PaperPlan): Uint8Array => {
  const creator = escaped(author === null ? product : safeText(author));
  return strToU8(
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      `<cp:coreProperties xmlns:cp="${schemas}" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
      `<dc:title>${escaped(safeText(title))}</dc:title>`,
      `<dc:creator>${creator}</dc:creator>`,
      `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
      `<dc:language>${language}</dc:language>`,
      '</cp:coreProperties>',
    ].join(''),
  );
};

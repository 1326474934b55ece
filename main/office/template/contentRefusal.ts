import type { TemplateRefusal } from '../../../domain/template/templateRefusal.ts';
import { fieldWords } from './fieldWords.ts';
import type { TemplatePart } from './TemplatePackage.ts';
import { descendants, type XmlElement } from './xml.ts';

/** Elements and their beginnings that record who changed what: a deleted text would travel along unseen. */
const tracked = new RegExp(
  `^w:(?:${[
    'ins',
    'del',
    'delText',
    'delInstrText',
    'moveFrom.*',
    'moveTo.*',
    'customXml(?:Ins|Del|Move).*',
    'cell(?:Ins|Del|Merge)',
    '\\w*Change',
  ].join('|')})$`,
  'u',
);

/** Elements that fetch or run something, whatever they refer to. */
const foreign: ReadonlySet<string> = new Set(['w:altChunk', 'w:subDoc', 'w:frameset']);
const objects: ReadonlySet<string> = new Set([
  'w:object',
  'o:OLEObject',
  'w:control',
  'w:objectEmbed',
]);

/**
 * Fields a letter may hold: they tell of the page, the document or the day. Every other one could fetch a file, ask
 * another program or run something, so the list names what may stay and not what may not.
 */
const harmlessFields: ReadonlySet<string> = new Set(
  (
    '= ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY EDITTIME EQ FILENAME ' +
    'FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD NOTEREF NUMCHARS NUMPAGES ' +
    'NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE STYLEREF SUBJECT SYMBOL TC ' +
    'TEMPLATE TIME TITLE TOC USERADDRESS USERINITIALS USERNAME XE'
  ).split(' '),
);

/** Why a part cannot go into letters, or null: what it holds that is unseen, comes from outside, or is unknown here. */
export const contentRefusal = ({ kind, root, relations }: TemplatePart): TemplateRefusal | null => {
  const ids = new Set(relations.map(({ id }) => id));
  // Of the settings only a few are taken over.
  const isOpen = kind !== 'settings';
  for (const each of descendants(root)) {
    if (tracked.test(each.name)) return 'tracked changes';
    if (objects.has(each.name)) return 'embedded object';
    if (foreign.has(each.name) || (isOpen && refersBeyond(each, ids))) return 'unsupported part';
  }
  return fieldWords(root).every((word) => harmlessFields.has(word)) ? null : 'outside field';
};

/** Whether an element refers to something that is not taken over. */
const refersBeyond = ({ name, attributes }: XmlElement, ids: ReadonlySet<string>): boolean =>
  name !== 'w:printerSettings' &&
  Object.entries(attributes).some(
    ([key, value]) => key.startsWith('r:') && value !== '' && !ids.has(value),
  );

import { elementsIn, type XmlElement } from './xml.ts';

/** Whether an element holds paragraphs or tables, as the page, a cell, a text box; a section stays within one. */
export const holdsBlocks = (tree: XmlElement): boolean =>
  elementsIn(tree).some(({ name }) => name === 'w:p' || name === 'w:tbl');

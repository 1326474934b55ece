import { childOf, type XmlElement } from './xml.ts';

/** Whether every field that begins among elements also ends among them. */
export const areFieldsWhole = (elements: readonly XmlElement[]): boolean => {
  let depth = 0;
  for (const { name, attributes } of elements) {
    if (name !== 'w:fldChar') continue;
    if (attributes['w:fldCharType'] === 'begin') depth += 1;
    if (attributes['w:fldCharType'] === 'end') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** Whether a part of the document with a page format of its own ends with a paragraph. */
export const endsPageFormat = (paragraph: XmlElement): boolean => {
  const properties = childOf(paragraph, 'w:pPr');
  return properties !== undefined && childOf(properties, 'w:sectPr') !== undefined;
};

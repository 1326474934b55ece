import { practiceWords } from '../practiceWords.ts';
import { paragraph, runs } from './paragraphXml.ts';
import { element, type XmlElement } from './xml.ts';

/** The namespace of relationships between the parts of an Office document. */
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The namespaces a part with a header needs. */
export const spaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': relations,
};

/** The practice band across a page of a width in twips. */
export const band = (pageWidth: number): XmlElement =>
  paragraph(
    element('w:pPr', {}, [
      element('w:framePr', {
        'w:w': String(pageWidth),
        'w:h': '340',
        'w:hRule': 'exact',
        'w:wrap': 'around',
        'w:vAnchor': 'page',
        'w:hAnchor': 'page',
        'w:x': '1',
        'w:y': '227',
      }),
      element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'FFD54F' }),
      element('w:spacing', {
        'w:before': '0',
        'w:after': '0',
        'w:line': '320',
        'w:lineRule': 'exact',
      }),
      element('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' }),
      element('w:jc', { 'w:val': 'center' }),
    ]),
    runs(
      practiceWords,
      element('w:rPr', {}, [
        element('w:rFonts', { 'w:ascii': 'Arial', 'w:hAnsi': 'Arial', 'w:cs': 'Arial' }),
        element('w:b'),
        element('w:color', { 'w:val': '000000' }),
        element('w:sz', { 'w:val': '20' }),
      ]),
    ),
  );

/** A header that holds the band and nothing else, as low as can be. */
export const bandAlone = (pageWidth: number): XmlElement => {
  const low = { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' };
  const empty = paragraph(element('w:pPr', {}, [element('w:spacing', low)]), []);
  return element('w:hdr', spaces, [band(pageWidth), empty]);
};

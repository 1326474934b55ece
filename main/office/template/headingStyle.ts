import { childOf, elementsIn, type XmlElement } from './xml.ts';

/** The id of the template's own first heading: its name is English in the file, whatever language Word speaks. */
export const headingStyle = (styles: XmlElement | undefined): string | undefined =>
  (styles === undefined ? [] : elementsIn(styles)).find(
    (style) => childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() === 'heading 1',
  )?.attributes['w:styleId'];

import type { XmlComponent } from 'docx';

/** What docx asks for when it turns a part of a document into XML. */
export type XmlContext = Parameters<XmlComponent['prepForXml']>[0];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in XML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter) : text;

/** The XML of parts of a document, one after the other. */
export const xmlOf = (parts: readonly XmlComponent[], context: XmlContext): string =>
  parts
    .map((part) => {
      const node = part.prepForXml({ ...context, stack: [] });
      return node === undefined ? '' : elementOf(node);
    })
    .join('');

/** An element as docx gives it: its name holds attributes (`_attr`) and content, alone or in a list. */
const elementOf = (node: object): string => {
  const [name = '', content] = Object.entries(node)[0] ?? [];
  let attributes = '';
  let inner = '';
  for (const part of listed(content)) {
    if (part === undefined || part === null) continue;
    if (typeof part === 'string' || typeof part === 'number') inner += escaped(String(part));
    else if (typeof part !== 'object') throw new Error('Neither a text nor an element.');
    else if (hasAttributes(part)) attributes += attributesOf(part._attr);
    else if (Object.keys(part).length > 0) inner += elementOf(part);
  }
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
};

const listed = (content: unknown): readonly unknown[] =>
  Array.isArray(content) ? content : [content];

const hasAttributes = (part: object): part is { readonly _attr: object } => '_attr' in part;

const attributesOf = (attributes: object): string => {
  let text = '';
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) text += ` ${name}="${escaped(String(value))}"`;
  return text;
};

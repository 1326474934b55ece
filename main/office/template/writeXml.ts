import type { XmlElement, XmlNode } from './xml.ts';

const inText: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

const inAttribute: Readonly<Record<string, string>> = {
  ...inText,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Adds the pieces of a node to the text before it; one list for all, because documents have very many nodes. */
const write = (node: XmlNode, text: string[]): void => {
  if (typeof node === 'string') {
    text.push(node.replace(/[&<>\r]/gu, (sign) => inText[sign] ?? sign));
    return;
  }
  const { name, attributes, children } = node;
  text.push('<', name);
  for (const [key, value] of Object.entries(attributes)) {
    const safe = value.replace(/[&<>\r"\t\n]/gu, (sign) => inAttribute[sign] ?? sign);
    text.push(' ', key, '="', safe, '"');
  }
  if (children.length === 0) {
    text.push('/>');
    return;
  }
  text.push('>');
  for (const child of children) write(child, text);
  text.push('</', name, '>');
};

/** A tree as an XML document. */
export const writeXml = (root: XmlElement): string => {
  const text = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, text);
  return text.join('');
};

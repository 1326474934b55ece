import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { TemplateRefusal } from '../../../domain/template/templateRefusal.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** Deeper than any document a person makes, and shallow enough to be walked without fear for the stack. */
const deepest = 300;
const mostNodes = 1_000_000;

/** Namespaces that are told by their prefix in all that follows; every program that writes documents uses these. */
const prefixes: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = 'http://purl.oclc.org/ooxml/';

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] };

/**
 * Reads an XML document into a tree. Comments and instructions are left out; a document type (and with it every
 * entity of its own) is refused, and so is what is no well-formed XML.
 */
export const parseXml = (bytes: Uint8Array): Result<XmlElement, TemplateRefusal> => {
  const found: { refusal: TemplateRefusal } = { refusal: 'damaged' };
  const refuse = (refusal: TemplateRefusal): never => {
    found.refusal = refusal;
    throw new Error('Refused');
  };
  try {
    const root = build(textOf(bytes), refuse);
    return root === undefined ? fail('damaged') : ok(root);
  } catch {
    return fail(found.refusal);
  }
};

const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
};

const build = (
  text: string,
  refuse: (refusal: TemplateRefusal) => never,
): XmlElement | undefined => {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  const say = (said: string): void => {
    open.at(-1)?.children.push(said);
  };
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?(8|16)$/iu.test(encoding)) refuse('damaged');
  });
  parser.on('doctype', () => refuse('doctype'));
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1;
    if (open.length >= deepest || nodes > mostNodes) refuse('bomb');
    const refusal = namespaceRefusal(attributes);
    if (refusal !== null) refuse(refusal);
    open.push({ name, attributes: { ...attributes }, children: [] });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const above = open.at(-1);
    if (above === undefined) root = closed;
    else above.children.push(closed);
  });
  parser.write(text).close();
  return root;
};

/** Under another prefix what must be seen would be overlooked. */
const namespaceRefusal = (attributes: Readonly<Record<string, string>>): TemplateRefusal | null => {
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) continue;
    if (value.startsWith(strict)) return 'strict';
    const misnamed = Object.entries(prefixes).some(
      ([prefix, space]) => (name === prefix) !== (value === space),
    );
    if (misnamed) return 'other writer';
  }
  return null;
};

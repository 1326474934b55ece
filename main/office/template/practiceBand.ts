import { practiceWords } from '../practiceWords.ts';
import { paragraph, runs } from './paragraphXml.ts';
import type { Relationship } from './relationships.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';
import { descendants, element, elementsIn, isNamed, type XmlElement } from './xml.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': relations,
};

/** Pages a part of the document can have: the usual ones, its first one, those with even numbers. */
const pageKinds = ['default', 'first', 'even'] as const;

/**
 * A template with the practice band on every page: in every header there is, and in new ones for the pages that have
 * none. Headers of the first part of a document hold for the following ones that bring none of their own.
 */
export const withPracticeBand = (given: TemplatePackage): TemplatePackage => {
  const others = given.others.map((part) => (part.kind === 'header' ? banded(part) : part));
  const first = firstFormat(given.document.root);
  const missing = pageKinds.filter((kind) => first === undefined || !hasHeader(first, kind));
  const added = missing.map((kind) => newHeader(given, kind));
  const root = withHeaders(given.document.root, first, missing);
  return {
    ...given,
    document: {
      ...given.document,
      root: { ...root, attributes: { ...root.attributes, ...spaces } },
      relations: [...given.document.relations, ...added.map(({ relation }) => relation)],
    },
    others: [...others, ...added.map(({ part }) => part)],
  };
};

/** A5 and landscape pages cut the band or leave a rest; A4 upright is what letters have. */
const pageWidth = 11906;

const band = (): XmlElement =>
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

const banded = (part: TemplatePart): TemplatePart => ({
  ...part,
  root: { ...part.root, children: [band(), ...part.root.children] },
});

/** The page format of the first part of a document. */
const firstFormat = (root: XmlElement): XmlElement | undefined =>
  [...descendants(root)].find(({ name }) => name === 'w:sectPr');

const hasHeader = (format: XmlElement, kind: string): boolean =>
  elementsIn(format).some(
    ({ name, attributes }) =>
      name === 'w:headerReference' && (attributes['w:type'] ?? 'default') === kind,
  );

const idOf = (kind: string): string => `rIdBand${kind}`;

const newHeader = (
  { document }: TemplatePackage,
  kind: string,
): { readonly part: TemplatePart; readonly relation: Relationship } => {
  const folder = document.name.slice(0, document.name.lastIndexOf('/') + 1);
  const target = `band-${kind}.xml`;
  const low = { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' };
  const empty = paragraph(element('w:pPr', {}, [element('w:spacing', low)]), []);
  return {
    part: {
      name: `${folder}${target}`,
      kind: 'header',
      root: element('w:hdr', spaces, [band(), empty]),
      relations: [],
    },
    relation: {
      ...{ id: idOf(kind), type: `${relations}/header`, kind: 'header', target },
      ...{ isStrict: false, isExternal: false, part: `${folder}${target}` },
    },
  };
};

const withHeaders = (
  root: XmlElement,
  first: XmlElement | undefined,
  missing: readonly string[],
): XmlElement => {
  const references = missing.map((kind) =>
    element('w:headerReference', { 'w:type': kind, 'r:id': idOf(kind) }),
  );
  const add = (parent: XmlElement): XmlElement => ({
    ...parent,
    children: parent.children.map((child) => {
      if (typeof child === 'string') return child;
      if (child !== first) return add(child);
      return { ...child, children: [...references, ...child.children] };
    }),
  });
  if (first !== undefined) return add(root);
  const format = element('w:sectPr', {}, references);
  return {
    ...root,
    children: root.children.map((child) =>
      isNamed(child, 'w:body') ? { ...child, children: [...child.children, format] } : child,
    ),
  };
};

import { bandedHeaders, type BandedHeaders } from './bandedHeaders.ts';
import { spaces } from './bandXml.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';
import { childOf, element, elementsIn, isNamed, type XmlElement } from './xml.ts';

/** Pages a part of the document can have: the usual ones, its first one, those with even numbers. */
const pageKinds = ['default', 'first', 'even'] as const;

type PageKind = (typeof pageKinds)[number];

/** Width of an A4 page in twips, which a document has that tells none. */
const a4Width = 11906;

/**
 * A template with the practice band on every page and across its whole width: in every header there is, and in new ones
 * for the pages that have none. A header that goes on from an upright part to a landscape one becomes two.
 */
export const withPracticeBand = (given: TemplatePackage): TemplatePackage => {
  const { document } = given;
  const root = withFormat(document.root);
  const headers = bandedHeaders(given);
  const references = referencesFor(formatsIn(root), document, headers);
  const referred = withReferences(root, references);
  return {
    ...given,
    document: {
      ...document,
      root: { ...referred, attributes: { ...referred.attributes, ...spaces } },
      relations: headers.relations(),
    },
    others: headers.others(),
  };
};

/** The page formats of the parts of a document, in their order; not those a tracked change remembers. */
const formatsIn = (parent: XmlElement): readonly XmlElement[] =>
  elementsIn(parent).flatMap((child) => (child.name === 'w:sectPr' ? [child] : formatsIn(child)));

/** A document that tells no page format at its end has the usual one. */
const withFormat = (root: XmlElement): XmlElement =>
  formatsIn(root).length > 0
    ? root
    : {
        ...root,
        children: root.children.map((child) =>
          isNamed(child, 'w:body')
            ? { ...child, children: [...child.children, element('w:sectPr')] }
            : child,
        ),
      };

type References = Readonly<Record<PageKind, string>>;

/** For each part of the document the headers its pages show: its own, or those of the part before it. */
const referencesFor = (
  formats: readonly XmlElement[],
  document: TemplatePart,
  headers: BandedHeaders,
): ReadonlyMap<XmlElement, References> => {
  const shown: Record<PageKind, string | null> = { default: null, first: null, even: null };
  return new Map(
    formats.map((format) => {
      for (const kind of pageKinds) shown[kind] = ownHeader(format, kind, document) ?? shown[kind];
      const width = widthOf(format);
      const ids = pageKinds.map((kind) => [kind, headers.idFor(shown[kind], { kind, width })]);
      return [format, Object.fromEntries(ids) as References];
    }),
  );
};

const widthOf = (format: XmlElement): number =>
  Number(childOf(format, 'w:pgSz')?.attributes['w:w'] ?? a4Width) || a4Width;

const isHeaderOf = ({ name, attributes }: XmlElement, kind: PageKind): boolean =>
  name === 'w:headerReference' && (attributes['w:type'] ?? 'default') === kind;

/** The name of the header a part of the document brings for a kind of page. */
const ownHeader = (
  format: XmlElement,
  kind: PageKind,
  { relations }: TemplatePart,
): string | undefined => {
  const own = elementsIn(format).find((child) => isHeaderOf(child, kind));
  return relations.find(({ id }) => id === own?.attributes['r:id'])?.part;
};

/** A part of the document refers to all its headers itself, so that none depends on the part before it. */
const withReferences = (
  parent: XmlElement,
  references: ReadonlyMap<XmlElement, References>,
): XmlElement => ({
  ...parent,
  children: parent.children.map((child) => {
    if (typeof child === 'string') return child;
    const its = references.get(child);
    return its === undefined ? withReferences(child, references) : referring(child, its);
  }),
});

const referring = (format: XmlElement, references: References): XmlElement => ({
  ...format,
  children: [
    ...pageKinds.map((kind) =>
      element('w:headerReference', { 'w:type': kind, 'r:id': references[kind] }),
    ),
    ...format.children.filter((child) => !isNamed(child, 'w:headerReference')),
  ],
});

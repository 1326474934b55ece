import { posix } from 'node:path';
import { band, bandAlone, relations } from './bandXml.ts';
import type { Relationship } from '../zip/relationships.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';

/** Headers with the practice band: the template's own, and those that had to be made. */
export type BandedHeaders = {
  /**
   * The id of the relationship to the header the pages of a kind and width show; `source` names the header they would
   * show without the band, null where they have none.
   */
  readonly idFor: (source: string | null, pages: Pages) => string;
  /** All parts beside the document, once every page was asked for. */
  readonly others: () => readonly TemplatePart[];
  /** The relationships of the document, once every page was asked for. */
  readonly relations: () => readonly Relationship[];
};

/** Pages of a document by their kind ('default', 'first', 'even') and their width in twips. */
type Pages = { readonly kind: string; readonly width: number };

type Banded = { readonly id: string; readonly part: TemplatePart; readonly isNew: boolean };

/** Makes the headers of a template with the band; one that stands on pages of several widths becomes several. */
export const bandedHeaders = ({ document, others }: TemplatePackage): BandedHeaders => {
  const made = new Map<string, Banded>();
  const make = (source: string | null, pages: Pages): Banded => {
    const { width } = pages;
    const own = others.find(({ name }) => name === source);
    const known = document.relations.find(({ part }) => part === source);
    if (own === undefined || known === undefined) return newHeader(document.name, pages);
    const isFirst = ![...made.values()].some(({ part }) => part.name === own.name);
    return isFirst
      ? { id: known.id, part: withBand(own, own.name, width), isNew: false }
      : {
          id: `${known.id}Band${width}`,
          part: withBand(own, nameFor(own.name, width), width),
          isNew: true,
        };
  };
  const added = () => [...made.values()].filter(({ isNew }) => isNew);
  return {
    idFor: (source, pages) => {
      const key = JSON.stringify([source ?? pages.kind, pages.width]);
      const banded = made.get(key) ?? make(source, pages);
      made.set(key, banded);
      return banded.id;
    },
    others: () => [
      ...others.map((part) => changed(part, made.values())),
      ...added().map(({ part }) => part),
    ],
    relations: () => [
      ...document.relations,
      ...added().map((banded) => relationTo(document.name, banded)),
    ],
  };
};

/** A part as it was made anew; a header no page shows stays as it is. */
const changed = (part: TemplatePart, made: Iterable<Banded>): TemplatePart =>
  [...made].find((banded) => banded.part.name === part.name)?.part ?? part;

const withBand = (part: TemplatePart, name: string, width: number): TemplatePart => ({
  ...part,
  name,
  root: { ...part.root, children: [band(width), ...part.root.children] },
});

/** A copy stands beside its original, because what it refers to is named from there. */
const nameFor = (name: string, width: number): string => name.replace(/(\.\w+)?$/, `-${width}$1`);

const newHeader = (documentName: string, { kind, width }: Pages): Banded => ({
  id: `rIdBand${kind}${width}`,
  part: {
    name: `${documentName.slice(0, documentName.lastIndexOf('/') + 1)}band-${kind}-${width}.xml`,
    kind: 'header',
    root: bandAlone(width),
    relations: [],
  },
  isNew: true,
});

const relationTo = (documentName: string, { id, part: { name } }: Banded): Relationship => ({
  ...{ id, type: `${relations}/header`, kind: 'header', part: name },
  target: posix.relative(posix.dirname(documentName), name),
  ...{ isStrict: false, isExternal: false },
});

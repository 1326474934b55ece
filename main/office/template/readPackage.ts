import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { TemplateRefusal } from '../../../domain/template/templateRefusal.ts';
import { largestTemplate } from '../../../domain/template/templateSchema.ts';
import { openZip, type OpenZip } from '../zip/openZip.ts';
import { relationshipFrom, relationshipsOf, type Relationship } from '../zip/relationships.ts';
import { cleanParts } from './cleanParts.ts';
import { contentRefusal } from './contentRefusal.ts';
import { parseXml } from './parseXml.ts';
import { keptParts, mainTypes, mediaKinds, mediaTypes } from './partKinds.ts';
import { relationFate } from './relationFate.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';
import { elementsIn, type XmlElement } from './xml.ts';

type Refused<T> = Result<T, TemplateRefusal>;

/**
 * Reads a template as far as it goes into a letter, from its main part along the relationships that are taken over.
 * Refuses what a letter must not carry or could not be made from.
 */
export const readPackage = async (bytes: Uint8Array): Promise<Refused<TemplatePackage>> => {
  const zip = await openZip(bytes, largestTemplate);
  if (!zip.ok) return fail(zip.failure === 'no zip' ? 'not a document' : zip.failure);
  const main = await mainPart(zip.value);
  if (!main.ok) return main;
  const document = await readPart(zip.value, main.value, 'document');
  if (!document.ok) return document;
  const others: TemplatePart[] = [];
  for (const { kind, part } of document.value.relations) {
    if (!Object.hasOwn(keptParts, kind) || others.some(({ name }) => name === part)) continue;
    const other = await readPart(zip.value, part, kind);
    if (!other.ok) return other;
    others.push(other.value);
  }
  const media = await readMedia(zip.value, [document.value, ...others]);
  return media.ok ? ok({ ...cleanParts(document.value, others), media: media.value }) : media;
};

const relationshipsIn = (root: XmlElement, part: string): readonly Relationship[] =>
  elementsIn(root).map(({ attributes }) => relationshipFrom(attributes, part));

const readTree = async (zip: OpenZip, name: string): Promise<Refused<XmlElement | null>> => {
  const bytes = await zip.read(name);
  if (!bytes.ok) return bytes;
  return bytes.value === null ? ok(null) : parseXml(bytes.value);
};

/** The name of the main part, told by the relationships of the package and judged by its content type. */
const mainPart = async (zip: OpenZip): Promise<Refused<string>> => {
  const types = await readTree(zip, '[Content_Types].xml');
  if (!types.ok) return types;
  const root = await readTree(zip, '_rels/.rels');
  if (!root.ok) return root;
  if (types.value === null || root.value === null) return fail('not a document');
  if (zip.names.some((name) => /vba(?:Project|Data)/iu.test(name))) return fail('macros');
  const relations = relationshipsIn(root.value, '');
  const main = relations.find(({ kind }) => kind === 'officeDocument');
  if (main === undefined || main.isExternal) return fail('not a document');
  if (main.isStrict) return fail('strict');
  const type = typeOf(types.value, main.part);
  if (/macroEnabled/iu.test(type)) return fail('macros');
  return mainTypes.has(type) ? ok(main.part) : fail('not a document');
};

const typeOf = (types: XmlElement, part: string): string => {
  const entries = elementsIn(types).map(({ attributes }) => attributes);
  const own = entries.find((each) => each['PartName']?.toLowerCase() === `/${part}`.toLowerCase());
  const ending = part.split('.').at(-1)?.toLowerCase();
  const shared = entries.find((each) => each['Extension']?.toLowerCase() === ending);
  return (own ?? shared)?.['ContentType'] ?? '';
};

const readPart = async (
  zip: OpenZip,
  name: string,
  kind: string,
): Promise<Refused<TemplatePart>> => {
  const root = await readTree(zip, name);
  if (!root.ok) return root;
  if (root.value === null) return fail('damaged');
  const tree = await readTree(zip, relationshipsOf(name));
  if (!tree.ok) return tree;
  const all = tree.value === null ? [] : relationshipsIn(tree.value, name);
  const relations = keptOf(all, kind);
  if (!relations.ok) return relations;
  const part = { name, kind, root: root.value, relations: relations.value };
  const refusal = contentRefusal(part);
  return refusal === null ? ok(part) : fail(refusal);
};

const keptOf = (
  relations: readonly Relationship[],
  kind: string,
): Refused<readonly Relationship[]> => {
  const kept: Relationship[] = [];
  for (const relation of relations) {
    const fate = relationFate(relation);
    // Only the main part leads to other parts; what these lead to are pictures and addresses.
    const isPart = kind !== 'document' && Object.hasOwn(keptParts, relation.kind);
    if (fate === 'kept' && !isPart) kept.push(relation);
    else if (fate !== 'kept' && fate !== 'left out') return fail(fate);
  }
  return ok(kept);
};

const readMedia = async (
  zip: OpenZip,
  parts: readonly TemplatePart[],
): Promise<Refused<ReadonlyMap<string, Buffer>>> => {
  const media = new Map<string, Buffer>();
  const named = parts.flatMap(({ relations }) =>
    relations.filter((each) => mediaKinds.has(each.kind)),
  );
  for (const { part } of named) {
    if (media.has(part)) continue;
    if (!Object.hasOwn(mediaTypes, part.split('.').at(-1)?.toLowerCase() ?? ''))
      return fail('unsupported part');
    const bytes = await zip.read(part);
    if (!bytes.ok) return bytes;
    if (bytes.value === null) return fail('damaged');
    media.set(part, bytes.value);
  }
  return ok(media);
};

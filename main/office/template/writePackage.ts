import JSZip from 'jszip';
import { safeText } from '../../../domain/record/safeText.ts';
import type { Bytes } from '../officeJob.ts';
import { keptParts, mainType, mediaTypes } from './partKinds.ts';
import { relationshipsOf } from '../zip/relationships.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';
import { writeXml } from './writeXml.ts';
import { element } from './xml.ts';

/** What the metadata of a letter say: nothing of the template, and of a person only what the user wants. */
export type Metadata = { readonly title: string; readonly author: string };

const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const coreName = 'docProps/core.xml';

/** A day every zip file can name, so that the same letter is the same file whenever it is written. */
const noDay = new Date(Date.UTC(1980, 0, 1));

/** Pictures that are packed already. */
const packed = /\.(?:png|jpe?g|gif)$/iu;

/** Writes a filled template as a Word file: its own parts, and new lists of what they are and refer to. */
export const writePackage = async (
  { document, others, media }: TemplatePackage,
  metadata: Metadata,
): Promise<Bytes> => {
  const zip = new JSZip();
  const add = (name: string, content: string | Buffer): void => {
    zip.file(name, content, {
      date: noDay,
      createFolders: false,
      compression: packed.test(name) ? 'STORE' : 'DEFLATE',
    });
  };
  const parts = [document, ...others];
  add('[Content_Types].xml', contentTypes(parts, [...media.keys()]));
  add('_rels/.rels', packageRelationships(document.name));
  for (const part of parts) {
    add(part.name, writeXml(part.root));
    if (part.relations.length > 0) add(relationshipsOf(part.name), relationshipsXml(part));
  }
  for (const [name, bytes] of media) add(name, bytes);
  add(coreName, coreProperties(metadata));
  return zip.generateAsync({ type: 'uint8array' }) as Promise<Bytes>;
};

const endingOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

const contentTypes = (parts: readonly TemplatePart[], media: readonly string[]): string => {
  const shared = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...Object.fromEntries(media.map((name) => [endingOf(name), mediaTypes[endingOf(name)] ?? ''])),
  };
  const own = [
    { name: coreName, type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    ...parts.map(({ name, kind }) => ({ name, type: keptParts[kind] ?? mainType })),
  ];
  return writeXml(
    element('Types', { xmlns: `${packageSpace}/content-types` }, [
      ...Object.entries(shared).map(([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      ...own.map(({ name, type }) =>
        element('Override', { PartName: `/${name}`, ContentType: type }),
      ),
    ]),
  );
};

const packageRelationships = (main: string): string =>
  writeXml(
    element('Relationships', { xmlns: `${packageSpace}/relationships` }, [
      element('Relationship', { Id: 'rId1', Type: `${officeSpace}/officeDocument`, Target: main }),
      element('Relationship', {
        Id: 'rId2',
        Type: `${packageSpace}/relationships/metadata/core-properties`,
        Target: coreName,
      }),
    ]),
  );

const relationshipsXml = ({ relations }: TemplatePart): string =>
  writeXml(
    element(
      'Relationships',
      { xmlns: `${packageSpace}/relationships` },
      relations.map(({ id, type, target, isExternal }) =>
        element('Relationship', {
          ...{ Id: id, Type: type, Target: target },
          ...(isExternal ? { TargetMode: 'External' } : {}),
        }),
      ),
    ),
  );

const coreProperties = ({ title, author }: Metadata): string =>
  writeXml(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packageSpace}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        element('dc:title', {}, [safeText(title)]),
        element('dc:creator', {}, [safeText(author)]),
        element('cp:lastModifiedBy', {}, [safeText(author)]),
      ],
    ),
  );

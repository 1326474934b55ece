import { posix } from 'node:path';

/** What a part of a document refers to: another part of the package, or something outside. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  /** The last word of its type: 'image', 'header'. */
  readonly kind: string;
  readonly isStrict: boolean;
  readonly isExternal: boolean;
  /** As it is written. */
  readonly target: string;
  /** The name of the part it leads to, from the root of the package. */
  readonly part: string;
};

/** Where the relationships of a part are kept (ECMA-376 part 2, 6.5.3). */
export const relationshipsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** A relationship of a part, from the attributes it has in the .rels file of that part. */
export const relationshipFrom = (
  attributes: Readonly<Record<string, string>>,
  part: string,
): Relationship => {
  const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
  return {
    ...{ id, type, target, kind: type.split('/').at(-1) ?? '' },
    isStrict: type.startsWith('http://purl.oclc.org/ooxml/'),
    isExternal: attributes['TargetMode'] === 'External',
    part: partAt(part, target),
  };
};

const partAt = (from: string, target: string): string => {
  const path = target.startsWith('/') ? target : posix.join('/', posix.dirname(from), target);
  try {
    return decodeURIComponent(posix.normalize(path)).slice(1);
  } catch {
    return '';
  }
};

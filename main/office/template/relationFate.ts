import type { TemplateRefusal } from '../../../domain/template/templateRefusal.ts';
import { keptParts, mediaKinds } from './partKinds.ts';
import type { Relationship } from '../zip/relationships.ts';

/** What is done with a relationship of a template: taken over, left out, or the reason to refuse the template. */
export type RelationFate = 'kept' | 'left out' | TemplateRefusal;

const embedded: ReadonlySet<string> = new Set([
  'oleObject',
  'package',
  'control',
  'activeXControlBinary',
]);

const macros: ReadonlySet<string> = new Set(['vbaProject', 'wordVbaData']);

/** Addresses a reader may follow by a click; everything else outside could be fetched without being asked for. */
const harmless = /^(?:https?|mailto|tel):/iu;

/** What is done with a relationship of a template: its target outside the file is the first thing looked at. */
export const relationFate = (relation: Relationship): RelationFate => {
  const { kind, isExternal, target } = relation;
  if (kind === 'attachedTemplate')
    return liesOnThisMachine(target) ? 'left out' : 'remote template';
  if (kind === 'hyperlink') return isExternal && !harmless.test(target) ? 'external' : 'kept';
  if (isExternal) return 'external';
  if (macros.has(kind)) return 'macros';
  if (embedded.has(kind)) return 'embedded object';
  return mediaKinds.has(kind) || Object.hasOwn(keptParts, kind) ? 'kept' : 'left out';
};

/** 'file:///C:\Vorlagen\Normal.dotm' or a bare name, but not '\\server\share' and not 'file://server/share'. */
const liesOnThisMachine = (target: string): boolean => {
  const path = target.replace(/^file:\/\/\/(?!\/)/iu, '');
  return /^[a-z]:[\\/]/iu.test(path) || /^[^\\/:]+$/u.test(path);
};

import type { TemplateOmission } from '../../../domain/template/templateRefusal.ts';
import type { Relationship } from '../zip/relationships.ts';
import type { XmlElement } from './xml.ts';

/** A part of a template that goes into every letter. */
export type TemplatePart = {
  /** Its name in the package: 'word/header1.xml'. */
  readonly name: string;
  /** 'document' or the kind of relationship that leads to it. */
  readonly kind: string;
  readonly root: XmlElement;
  /** What it refers to and takes along. */
  readonly relations: readonly Relationship[];
};

/** A template as far as it goes into a letter: nothing else of the file is read. */
export type TemplatePackage = {
  readonly document: TemplatePart;
  readonly others: readonly TemplatePart[];
  /** Pictures and fonts by the names of their parts. */
  readonly media: ReadonlyMap<string, Buffer>;
  readonly omissions: readonly TemplateOmission[];
};

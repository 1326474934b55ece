import type { TemplateOmission } from '../../../domain/template/templateRefusal.ts';
import { isHiddenRun } from './hiddenStyles.ts';
import { keptSettings } from './keptSettings.ts';
import type { TemplatePart } from './TemplatePackage.ts';
import { childOf, elementsIn, type XmlElement, type XmlNode } from './xml.ts';

type Cleaned = { readonly part: TemplatePart; readonly omissions: readonly TemplateOmission[] };

const comments: ReadonlySet<string> = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:annotationRef',
]);

/** Traces of writing, links to parts that stay behind, and permissions that name persons. */
const leftBehind: ReadonlySet<string> = new Set([
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:printerSettings',
  'w:dataBinding',
  'w15:dataBinding',
  'w:placeholder',
  'w:showingPlcHdr',
  'w:lastRenderedPageBreak',
]);

/** What of a hidden run is not read: its text. Marks of fields stay, or their other half would stand alone. */
const hiddenContent: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:sym']);

/** A part without comments, hidden text and traces of its author. */
export const cleanPart = (part: TemplatePart, hidden: ReadonlySet<string>): Cleaned => {
  if (part.kind === 'settings') return keptSettings(part);
  const omissions = new Set<TemplateOmission>();
  const clean = (parent: XmlElement, style: string | undefined): XmlElement => {
    const own = parent.name === 'w:p' ? styleOf(parent) : style;
    const isHidden = parent.name === 'w:r' && isHiddenRun(parent, own, hidden);
    const children: XmlNode[] = [];
    for (const child of parent.children) {
      if (typeof child === 'string') children.push(child);
      else if (comments.has(child.name)) omissions.add('comments');
      else if (isHidden && hiddenContent.has(child.name)) omissions.add('hidden text');
      else if (!leftBehind.has(child.name)) children.push(clean(child, own));
    }
    return { name: parent.name, attributes: cleanAttributes(parent), children };
  };
  return { part: { ...part, root: clean(part.root, undefined) }, omissions: [...omissions] };
};

const styleOf = (paragraph: XmlElement): string | undefined => {
  const properties = childOf(paragraph, 'w:pPr');
  const styles = properties === undefined ? [] : elementsIn(properties);
  return styles.find(({ name }) => name === 'w:pStyle')?.attributes['w:val'];
};

/** The place a picture once had on its author's disk; older Word writes it as the alternative text. */
const path = /[\\/].*\.\w{2,4}$/u;

/** Attributes of drawings that lead to files, besides those that are relationships. */
const leading: ReadonlySet<string> = new Set(['src', 'href', 'o:href', 'o:althref']);

const cleanAttributes = ({ name, attributes }: XmlElement): Readonly<Record<string, string>> => {
  const isDrawing = name.startsWith('v:');
  const named = name.endsWith(':docPr') || name.endsWith(':cNvPr') || isDrawing;
  if (!named) return attributes;
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([key]) => !(isDrawing && leading.has(key)))
      .map(([key, value]) => [key, describing.has(key) && path.test(value) ? '' : value]),
  );
};

const describing: ReadonlySet<string> = new Set(['name', 'descr', 'title', 'alt', 'o:title']);

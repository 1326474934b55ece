import type {
  TemplateParagraph,
  TemplatePlace,
} from '../../../domain/template/templateParagraph.ts';
import { holdsBlocks } from './holdsBlocks.ts';
import { paragraphText } from './paragraphText.ts';
import { writtenParts } from './partKinds.ts';
import type { TemplatePackage } from './TemplatePackage.ts';
import { elementsIn, type XmlElement } from './xml.ts';

const places: Readonly<Record<string, TemplatePlace>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'note',
  endnotes: 'note',
};

/** The paragraphs of a template with their texts, in the order in which they are filled; each counts once. */
export const templateParagraphs = ({
  document,
  others,
}: TemplatePackage): readonly TemplateParagraph[] => {
  const found: TemplateParagraph[] = [];
  let containersSeen = 0;
  const walk = (parent: XmlElement, place: TemplatePlace, container: number): void => {
    for (const child of elementsIn(parent)) {
      // Word keeps an older form of every text box beside it; it is filled as the newer one is.
      if (child.name === 'mc:Fallback') continue;
      const isNew = holdsBlocks(child);
      if (isNew) containersSeen += 1;
      if (child.name === 'w:p') found.push({ place, container, text: paragraphText(child) });
      walk(child, placeIn(child, place), isNew ? containersSeen : container);
    }
  };
  const written = [document, ...others.filter(({ kind }) => writtenParts.has(kind))];
  for (const { kind, root } of written) {
    containersSeen += 1;
    walk(root, places[kind] ?? 'text', containersSeen);
  }
  return found;
};

const placeIn = ({ name }: XmlElement, place: TemplatePlace): TemplatePlace => {
  if (place === 'header' || place === 'footer' || place === 'note') return place;
  if (name === 'w:txbxContent') return 'box';
  return name === 'w:tc' && place === 'text' ? 'table' : place;
};

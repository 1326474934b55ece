import { holdsBlocks } from './holdsBlocks.ts';
import { cutSections, type Cuts } from './cutSections.ts';
import type { Filling } from './Filling.ts';
import { bare, fillParagraph } from './fillParagraph.ts';
import { fillTable } from './fillTable.ts';
import { joinBlocks, type Piece } from './joinBlocks.ts';
import { childOf, elementsIn, type XmlElement, type XmlNode } from './xml.ts';

/** A tree with its placeholders filled, wherever in it they stand: on the page, in cells, in text boxes. */
export const fillTree = (tree: XmlElement, filling: Filling): XmlElement =>
  holdsBlocks(tree)
    ? { ...tree, children: fillContainer(tree, filling) }
    : {
        ...tree,
        children: tree.children.map((child) =>
          typeof child === 'string' ? child : fillTree(child, filling),
        ),
      };

const fillContainer = (container: XmlElement, filling: Filling): readonly XmlNode[] =>
  joinBlocks(fillPieces(container, filling), container.name);

const fillPieces = (container: XmlElement, filling: Filling): readonly Piece[] => {
  const children = elementsIn(container);
  const cuts = cutSections(children, ({ name }) => !filling.stands(name));
  return children.flatMap((child, index) => fillChild(child, cuts[index], filling));
};

const fillChild = (child: XmlElement, cut: Cuts[number], filling: Filling): readonly Piece[] => {
  const within = (tree: XmlElement): XmlElement => fillTree(tree, filling);
  if (cut === 'all') return [{ gone: child.name === 'w:p' ? bare(child) : null }];
  if (child.name === 'w:p') return fillParagraph(child, { filling, cuts: cut ?? [], keep: within });
  if (child.name === 'w:tbl') return [fillTable(child, within) ?? { gone: null }];
  return child.name === 'w:sdt' ? fillControl(child, filling) : [within(child)];
};

/** A content control around paragraphs goes when nothing is left in it. */
const fillControl = (control: XmlElement, filling: Filling): readonly Piece[] => {
  const content = childOf(control, 'w:sdtContent');
  const pieces = content === undefined ? [] : fillPieces(content, filling);
  if (content === undefined || pieces.every((piece) => 'gone' in piece)) return pieces;
  const filled = { ...content, children: joinBlocks(pieces, content.name) };
  const children = control.children.map((child) => (child === content ? filled : child));
  return [{ ...control, children }];
};

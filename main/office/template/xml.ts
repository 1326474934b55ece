/** An element of an XML document as plain data; a node is an element or text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

/** An element of an XML document, or text. */
export type XmlNode = XmlElement | string;

/** An element with its children; attributes that are undefined are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, attributes, children });

/** Whether a node is an element of a name. */
export const isNamed = (node: XmlNode, name: string): node is XmlElement =>
  typeof node !== 'string' && node.name === name;

/** The elements among the children of an element. */
export const elementsIn = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

/** The first child of a name. */
export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  elementsIn(parent).find((child) => child.name === name);

/** All elements below an element, in the order of the document. */
export const descendants = function* (parent: XmlElement): Generator<XmlElement> {
  for (const child of elementsIn(parent)) {
    yield child;
    yield* descendants(child);
  }
};

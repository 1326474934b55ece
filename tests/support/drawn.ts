import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Holds what React puts into it; nothing of it is ever shown. */
type BareNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly ownerDocument: object | null;
  parentNode: BareNode | null;
  readonly removeChild: (child: BareNode) => void;
  readonly insertBefore: (child: BareNode, next: BareNode | null) => void;
};

const ignore = (): void => undefined;

const bareNode = (nodeType: number, nodeName: string, ownerDocument: object | null): BareNode => {
  const children: BareNode[] = [];
  const removeChild = (child: BareNode): void => {
    children.splice(children.indexOf(child), 1);
    child.parentNode = null;
  };
  const insertBefore = (child: BareNode, next: BareNode | null): void => {
    child.parentNode?.removeChild(child);
    children.splice(next === null ? children.length : children.indexOf(next), 0, child);
    child.parentNode = node;
  };
  const node = {
    ...{ nodeType, nodeName, tagName: nodeName, ownerDocument, removeChild, insertBefore },
    parentNode: null,
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    textContent: '',
    style: { setProperty: ignore },
    appendChild: (child: BareNode) => insertBefore(child, null),
    setAttribute: ignore,
    removeAttribute: ignore,
    addEventListener: ignore,
    scrollIntoView: ignore,
    focus: ignore,
  };
  return node;
};

/** A document with as much as React asks of one. */
const bareDocument = () => {
  const document = {
    ...bareNode(9, '#document', null),
    activeElement: null,
    body: null,
    defaultView: { HTMLIFrameElement: Object },
    createElement: (name: string) => bareNode(1, name.toUpperCase(), document),
    createElementNS: (_: string, name: string) => bareNode(1, name, document),
    createTextNode: () => bareNode(3, '#text', document),
  };
  return document;
};

/** Something that is drawn and stays so: what changes it is drawn anew as in the window. */
export type Drawn = {
  /** Does something and waits until everything it changes is drawn. */
  readonly after: (change: () => void) => Promise<void>;
  readonly takeDown: () => Promise<void>;
};

/** Draws into a document that is none, so that drawing anew can be counted without a browser. */
export const drawn = async (content: ReactNode): Promise<Drawn> => {
  // React asks the window which event it draws for.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, window: { event: undefined } });
  const root = createRoot(bareDocument().createElement('div') as unknown as Element);
  const after = (change: () => void): Promise<void> =>
    act(() => {
      change();
      return Promise.resolve();
    });
  await after(() => root.render(content));
  return { after, takeDown: () => after(() => root.unmount()) };
};

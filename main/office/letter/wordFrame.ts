import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { letterStyles } from './letterStyles.ts';
import { formB, mm, pageSize } from './measures.ts';
import type { XmlContext } from './xmlOf.ts';

/** The parts of a paper that differ from paper to paper. */
export type OwnPart = 'body' | 'firstHeader' | 'followHeader' | 'footer';

/** A part of a Word file with a place for what is a paper's own. */
type FramedPart = {
  readonly name: string;
  readonly own: OwnPart;
  readonly before: string;
  readonly after: string;
};

/** What is the same in every paper: styles, settings, relations, and what stands around its own parts. */
export type WordFrame = {
  readonly constant: Readonly<Record<string, Uint8Array>>;
  readonly framed: readonly FramedPart[];
  readonly context: XmlContext;
};

let frame: Promise<WordFrame> | null = null;

/** The frame of every paper; it is made by docx once, because making it costs more than the text of a letter. */
export const wordFrame = (): Promise<WordFrame> => (frame ??= makeFrame());

/** Where a paper's metadata stand; they are its own. */
export const metadataName = 'docProps/core.xml';

const makeFrame = async (): Promise<WordFrame> => {
  const document = emptyDocument();
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const framed: FramedPart[] = [];
  const constant: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const own = framedPart(name, strFromU8(bytes));
    if (own !== null) framed.push(own);
    else if (name !== metadataName) constant[name] = bytes;
  }
  const context = { file: document, viewWrapper: document.Document, stack: [] };
  return { constant, framed, context };
};

const mark = (own: OwnPart): string => `OWN:${own}:`;

const marked = (own: OwnPart): { readonly children: [Paragraph] } => ({
  children: [new Paragraph(mark(own))],
});

const owns: readonly OwnPart[] = ['body', 'firstHeader', 'followHeader', 'footer'];

const framedPart = (name: string, xml: string): FramedPart | null => {
  const own = owns.find((one) => xml.includes(mark(one)));
  if (own === undefined) return null;
  const at = xml.indexOf(mark(own));
  const end = '</w:p>';
  return {
    name,
    own,
    before: xml.slice(0, xml.lastIndexOf('<w:p>', at)),
    after: xml.slice(xml.indexOf(end, at) + end.length),
  };
};

const margins = {
  top: mm(formB.top),
  bottom: mm(formB.bottom),
  left: mm(formB.left),
  right: mm(formB.right),
  header: mm(12),
  footer: mm(10),
};

const emptyDocument = (): Document => {
  const footer = () => new Footer(marked('footer'));
  return new Document({
    styles: letterStyles,
    hyphenation: { autoHyphenation: true, hyphenationZone: 360, doNotHyphenateCaps: true },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: { size: pageSize, margin: margins } },
        headers: {
          first: new Header(marked('firstHeader')),
          default: new Header(marked('followHeader')),
        },
        footers: { first: footer(), default: footer() },
        ...marked('body'),
      },
    ],
  });
};

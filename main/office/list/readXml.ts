import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { listLimits } from '../../../domain/import/listReading.ts';
import { Refused } from './Refused.ts';

/** The local names of the elements that are open, the innermost last: which prefix a writer chose does not matter. */
export type XmlPath = readonly string[];

/** Who listens to an XML document as it is read. */
export type XmlListener = {
  /** An element begins; it is the last of the path. */
  readonly open?: (path: XmlPath, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (path: XmlPath, text: string) => void;
  /** An element ends; it is still the last of the path. */
  readonly close?: (path: XmlPath) => void;
};

/** Deeper than any part of a workbook. */
const deepest = 100;

/** The most bytes between the beginnings of two elements; more would be a single text no cell can hold. */
const longestPause = 2 * listLimits.characters;

/**
 * Reads an XML document as a stream, so that nothing of it is kept but what the listener keeps. Throws a refusal for a
 * document type (and with it every entity of its own), for what is no well-formed XML, and beyond what a workbook needs.
 */
export const readXml = async (
  pieces: AsyncIterable<Buffer>,
  listener: XmlListener,
): Promise<void> => {
  const stream = makeStream(listener);
  try {
    let decoder: TextDecoder | undefined;
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      stream.write(decoder.decode(piece, { stream: true }), piece.length);
    }
    stream.write(decoder?.decode() ?? '', 0);
    stream.close();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged');
  }
};

const encodingOf = ([first, second]: Buffer): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

type Stream = {
  readonly write: (text: string, bytes: number) => void;
  readonly close: () => void;
};

const makeStream = ({ open, text, close }: XmlListener): Stream => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const path: string[] = [];
  let pause = 0;
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?(8|16)$/iu.test(encoding)) throw new Refused('damaged');
  });
  parser.on('doctype', () => {
    throw new Refused('doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    pause = 0;
    if (path.length >= deepest) throw new Refused('bomb');
    path.push(name.slice(name.indexOf(':') + 1));
    open?.(path, attributes);
  });
  parser.on('closetag', () => {
    close?.(path);
    path.pop();
  });
  if (text !== undefined) {
    parser.on('text', (said) => text(path, said));
    parser.on('cdata', (said) => text(path, said));
  }
  return {
    write: (said, bytes) => {
      pause += bytes;
      if (pause > longestPause) throw new Refused('too much text');
      parser.write(said);
    },
    close: () => void parser.close(),
  };
};

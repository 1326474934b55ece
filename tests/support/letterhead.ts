import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { deflateSync, crc32 } from 'node:zlib';

/** A picture of one colour, as a logo. */
const logo = (width: number, height: number): Buffer => {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, '0d7377', 'hex')]);
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A placeholder as Word tears it when it is typed, corrected and spell-checked: into many runs. */
const torn = (text: string, isBold = false): TextRun[] =>
  text.split(/(?<=\{\{|[aeiou])/u).map((part): TextRun => {
    const options: IRunOptions = { text: part, bold: isBold };
    return new TextRun(options);
  });

const line = (text: string, isBold = false): Paragraph =>
  new Paragraph({ children: torn(text, isBold) });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const facts = (rows: readonly (readonly [string, string])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2600, 6400],
    borders: noBorders,
    rows: rows.map(
      ([label, text]) =>
        new TableRow({
          children: [
            new TableCell({ children: [new Paragraph(label)] }),
            new TableCell({ children: [line(text)] }),
          ],
        }),
    ),
  });

/** The letterhead of a school, with a logo, a footer and placeholders torn into runs, as a .docx of another author. */
export const letterhead = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const document = new Document({
    creator: 'Sekretariat Meier',
    lastModifiedBy: 'Sekretariat Meier',
    title: 'Brief wegen Kevin Schmidt',
    description: 'Aus dem Brief vom März',
    keywords: 'Kevin Schmidt',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new ImageRun({
                    type: 'png',
                    data: logo(60, 60),
                    transformation: { width: 48, height: 48 },
                  }),
                ],
              }),
              new Paragraph({
                border: {
                  bottom: { style: BorderStyle.SINGLE, size: 12, color: '0D7377', space: 4 },
                },
                children: torn('{{Einrichtung}}', true),
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  ...torn('{{Absender}} · Seite '),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: [
          line('{{Vermerk}}', true),
          line('{{Empfänger}}'),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: torn('{{Datum}}') }),
          new Paragraph({
            spacing: { before: 300, after: 200 },
            children: torn('{{Betreff}}', true),
          }),
          line('{{Anrede}}'),
          new Paragraph({ spacing: { after: 120 }, children: torn('{{Einleitung}}') }),
          facts([
            ['Vorname', '{{Vorname}}'],
            ['Familienname', '{{Familienname}}'],
            ['Geboren am', '{{Geburtsdatum}}'],
            ['Telefon', '{{Telefon}}'],
            ['Lebenssituation', '{{Lebenssituation}}'],
          ]),
          line('{{#Praktika}}'),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Praktika')] }),
          line('{{Praktika}}'),
          line('{{/Praktika}}'),
          line('{{#Unterstützungsbedarf}}'),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Förderung')] }),
          line('{{Unterstützungsbedarf}}'),
          line('{{/Unterstützungsbedarf}}'),
          line('{{Abschnitt Anschluss und Vereinbarungen}}'),
          new Paragraph({ spacing: { before: 200 }, children: torn('{{Rechtsgrundlage}}') }),
          line('{{Gruß}}'),
          new Paragraph({ spacing: { before: 800 }, children: torn('{{Unterzeichnende}}') }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};

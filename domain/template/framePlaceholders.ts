import { formatDayInWords } from '../calendar/formatDay.ts';
import type { FieldCode } from '../handover/fieldCatalogue.ts';
import { addressLines } from '../person/addressLines.ts';
import { textValue, type Placeholder, type TemplateSource } from './Placeholder.ts';

type Frame = Pick<Placeholder, 'name' | 'label' | 'example'> & {
  readonly text: (source: TemplateSource) => string;
  /** Fields that are named in the sentence where they are released. */
  readonly names?: readonly FieldCode[];
};

const paragraphs = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');

const letter: readonly Frame[] = [
  {
    name: 'Datum',
    label: 'Tag des Briefs',
    example: '12. Mai 2027',
    text: ({ today }) => formatDayInWords(today),
  },
  {
    name: 'Fallnummer',
    label: 'Fallnummer als Zeichen des Briefs',
    example: 'F-0147',
    text: ({ given }) => given.student.caseNumber,
  },
  {
    name: 'Vermerk',
    label: 'Vermerk über dem Anschriftfeld',
    example: 'Vertraulich',
    text: ({ plan }) => plan.markings.join('\n'),
  },
  {
    name: 'Empfänger',
    label: 'Anschrift der Stelle, die Person zuerst',
    example:
      'Frau Dr. Anna Weiß\nBerufsbildende Schulen II\nAn der Leege 2b\n37520 Osterode am Harz',
    text: ({ plan }) => plan.addressee.join('\n'),
  },
  {
    name: 'Stelle',
    label: 'Name der Stelle',
    example: 'Berufsbildende Schulen II',
    text: ({ given }) => given.partner?.name ?? '',
  },
  {
    name: 'Anrede',
    label: 'Anrede der angeschriebenen Person',
    example: 'Sehr geehrte Frau Dr. Weiß,',
    text: ({ plan }) => plan.salutation,
  },
  {
    name: 'Betreff',
    label: 'Betreff; ohne freigegebenen Namen mit der Fallnummer',
    example: 'Übergabe im Übergang Schule – Beruf: Mia von der Heide',
    names: ['name', 'geburtsdatum'],
    text: ({ words }) => words.subject,
  },
  {
    name: 'Einleitung',
    label: 'Einleitungssatz, Anlass und Zweck',
    example: 'mit diesem Schreiben erhalten Sie die Angaben …',
    names: ['name'],
    text: ({ words }) => paragraphs([words.opening, words.occasion, words.purpose]),
  },
  {
    name: 'Anlass',
    label: 'Anlass der Übergabe, wie Sie ihn geschrieben haben',
    example: 'Mia ist bei Ihnen für die Berufseinstiegsschule angemeldet.',
    text: ({ words }) => words.occasion,
  },
  {
    name: 'Zweck',
    label: 'Zweck der Übermittlung',
    example: 'Übergang Schule – Beruf',
    text: ({ given }) => given.handover.purpose,
  },
  {
    name: 'Rechtsgrundlage',
    label: 'Sätze zur Einwilligung und zu weiteren Grundlagen',
    example: 'Mia von der Heide hat am 3. Mai 2027 schriftlich … eingewilligt.',
    names: ['name', 'erziehungsberechtigte'],
    text: ({ words }) => paragraphs(words.basis),
  },
  {
    name: 'Bitte',
    label: 'Ihre Bitte an die Stelle',
    example: 'Bitte laden Sie Mia zur Eingangsberatung ein.',
    text: ({ words }) => words.request,
  },
  {
    name: 'Rückmeldung',
    label: 'Bitte um Rückmeldung',
    example: 'Bitte geben Sie uns bis zum 30. September 2027 eine kurze Rückmeldung …',
    names: ['name'],
    text: ({ words }) => words.answer,
  },
  {
    name: 'Rückmeldung bis',
    label: 'Tag, bis zu dem eine Rückmeldung erbeten wird',
    example: '30. September 2027',
    text: ({ given: { handover } }) =>
      handover.answerExpectedOn === null ? '' : formatDayInWords(handover.answerExpectedOn),
  },
  {
    name: 'Verwendungshinweis',
    label: 'Satz zur Verwendung der Angaben',
    example: 'Bitte verwenden Sie die Angaben nur zu dem genannten Zweck …',
    text: ({ words }) => words.use,
  },
  {
    name: 'Gruß',
    label: 'Grußformel',
    example: 'Mit freundlichen Grüßen',
    text: ({ words }) => words.closing,
  },
  {
    name: 'Unterzeichnende',
    label: 'Ihr Name und Ihre Funktion unter dem Brief',
    example: 'Jana Brandt\nSchulsozialarbeiterin',
    text: ({ plan }) => plan.signature.join('\n'),
  },
  {
    name: 'Anlagen',
    label: 'Anlagen, eine je Zeile',
    example: 'Förderplan',
    text: ({ plan }) => plan.attachments.join('\n'),
  },
  {
    name: 'Verteiler',
    label: 'Verteiler, eine Zeile je Person',
    example: 'Mia von der Heide',
    text: ({ plan }) => plan.copies.join('\n'),
  },
  {
    name: 'Nur in der Vorlage',
    label: 'Bereich für Hinweise an Sie selbst; er steht in keinem Brief',
    example: '{{#Nur in der Vorlage}} … {{/Nur in der Vorlage}}',
    text: () => '',
  },
  {
    name: 'Fußzeile',
    label: 'Hinweis am Fuß der Seite',
    example: 'Vertraulich – nur für die angeschriebene Person bestimmt.',
    text: ({ words }) => words.footer,
  },
];

const sender: readonly Frame[] = [
  {
    name: 'Einrichtung',
    label: 'Name Ihrer Einrichtung',
    example: 'Oberschule Am Sösetal',
    text: ({ given }) => given.settings.institution,
  },
  {
    name: 'Abteilung',
    label: 'Abteilung oder Bereich',
    example: 'Schulsozialarbeit',
    text: ({ given }) => given.settings.department,
  },
  {
    name: 'Absender',
    label: 'Einrichtung und Anschrift in einer Zeile',
    example: 'Oberschule Am Sösetal · Schulstraße 4 · 37520 Osterode am Harz',
    text: ({ plan }) => plan.returnLine,
  },
  {
    name: 'Anschrift der Einrichtung',
    label: 'Anschrift Ihrer Einrichtung in Zeilen',
    example: 'Schulstraße 4\n37520 Osterode am Harz',
    text: ({ given }) => addressLines(given.settings).join('\n'),
  },
  {
    name: 'Fachkraft',
    label: 'Ihr Name',
    example: 'Jana Brandt',
    text: ({ given }) => given.settings.userName,
  },
  {
    name: 'Funktion',
    label: 'Ihre Funktion',
    example: 'Schulsozialarbeiterin',
    text: ({ given }) => given.settings.userFunction,
  },
  {
    name: 'Telefon der Fachkraft',
    label: 'Ihr Telefon, sonst das der Einrichtung',
    example: '05522 1234-17',
    text: ({ given }) => given.settings.userPhone || given.settings.phone,
  },
  {
    name: 'E-Mail der Fachkraft',
    label: 'Ihre E-Mail-Adresse, sonst die der Einrichtung',
    example: 'j.brandt@obs-soesetal.example',
    text: ({ given }) => given.settings.userEmail || given.settings.email,
  },
];

const placeholders = (group: string, frames: readonly Frame[]): readonly Placeholder[] =>
  frames.map(({ text, names = [], ...words }) => ({
    ...words,
    ...{ kind: 'text', group, fields: names },
    value: (source) => textValue(text(source)),
  }));

/** Placeholders for what stands around the particulars of a letter, and for whoever writes it. */
export const framePlaceholders: readonly Placeholder[] = [
  ...placeholders('Brief', letter),
  ...placeholders('Absender', sender),
];

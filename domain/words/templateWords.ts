import { templatePlaceLabels, type TemplateFinding } from '../template/templateParagraph.ts';
import type { TemplateOmission, TemplateRefusal } from '../template/templateRefusal.ts';

/** Why a file is no template, and what to do next; that nothing was changed stands behind it. */
export const refusalWords: Readonly<Record<TemplateRefusal, string>> = {
  unreadable:
    'Die Datei lässt sich nicht lesen. Prüfen Sie, ob sie noch dort liegt und sich in Word öffnen lässt.',
  'too large':
    'Die Datei ist größer als 20 MB. Verkleinern Sie die Bilder in Word (Bildformat, Bilder komprimieren) und speichern Sie sie neu.',
  bomb: 'Die Datei wird beim Entpacken ungewöhnlich groß und wurde deshalb nicht gelesen. Legen Sie die Vorlage in Word neu an.',
  'not a document': 'Die Datei ist kein Word-Dokument. Wählen Sie eine Datei mit der Endung .docx.',
  'old format':
    'Die Datei hat das ältere Format .doc. Öffnen Sie sie in Word und speichern Sie sie als Word-Dokument (.docx).',
  encrypted:
    'Die Datei ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort in Word (Datei, Informationen, Dokument schützen) und speichern Sie sie neu.',
  damaged:
    'Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Word, lassen Sie sie reparieren und speichern Sie sie neu.',
  strict:
    'Die Datei hat das Format „Strict Open XML“. Speichern Sie sie in Word als gewöhnliches Word-Dokument (.docx).',
  'other writer':
    'Die Datei ist nicht so aufgebaut, wie Word Dokumente schreibt. Öffnen Sie sie in Word und speichern Sie sie als Word-Dokument (.docx).',
  doctype:
    'Die Datei enthält Anweisungen, die in einem Word-Dokument nichts zu suchen haben, und wurde deshalb nicht gelesen. Legen Sie die Vorlage in Word neu an.',
  macros:
    'Die Datei enthält Makros. Speichern Sie sie in Word als Word-Dokument ohne Makros (.docx).',
  external:
    'Die Datei verweist auf ein Bild oder eine Datei außerhalb. Fügen Sie Bilder fest in das Dokument ein und entfernen Sie Verknüpfungen zu Dateien.',
  'remote template':
    'Die Datei ist mit einer Vorlage im Netz verbunden. Lösen Sie die Verbindung in Word (Entwicklertools, Dokumentvorlage) oder kopieren Sie den Inhalt in ein neues Dokument.',
  'outside field':
    'Die Datei enthält ein Feld, das Inhalte von außen holt. Ersetzen Sie es in Word durch festen Text (Feld markieren, Strg+Umschalt+F9).',
  'embedded object':
    'Die Datei enthält ein eingebettetes Objekt, zum Beispiel eine Tabelle aus Excel. Ersetzen Sie es durch ein Bild oder eine Word-Tabelle.',
  'unsupported part':
    'Die Datei enthält etwas, das nicht in Briefe übernommen werden kann, zum Beispiel ein Diagramm oder eine SmartArt-Grafik. Ersetzen Sie es durch ein Bild.',
  'tracked changes':
    'Die Datei enthält nachverfolgte Änderungen; darin können auch gelöschte Texte stecken. Nehmen Sie in Word unter „Überprüfen“ alle Änderungen an und speichern Sie sie neu.',
};

/** What of a template stays behind, one sentence each. */
export const omissionWords: Readonly<Record<TemplateOmission, string>> = {
  comments: 'Kommentare der Vorlage werden nicht in Briefe übernommen.',
  'hidden text': 'Ausgeblendeter Text der Vorlage wird nicht in Briefe übernommen.',
  'linked template':
    'Die Vorlage ist in Word mit einer anderen Vorlage verbunden; diese Verbindung wird nicht übernommen.',
};

/** What a finding says: what is wrong, and what to do about it. */
export const findingWords = ({ kind, name, suggestion }: TemplateFinding): string => {
  const field = `{{${name}}}`;
  switch (kind) {
    case 'none':
      return 'Die Vorlage enthält kein Feld. Jeder Brief sähe gleich aus und enthielte keine Angaben.';
    case 'unknown':
      return unknownWords(name, suggestion);
    case 'unclosed':
      return 'Hier beginnt ein Feld, das nicht geschlossen ist. Es fehlen zwei geschweifte Klammern: }}.';
    case 'unopened':
      return 'Hier enden zwei geschweifte Klammern, ohne dass ein Feld beginnt. Es fehlen: {{.';
    case 'section unclosed':
      return `Der Bereich {{#${name}}} hat kein Ende. Setzen Sie {{/${name}}} an sein Ende; bis dahin bleibt er immer stehen.`;
    case 'section unopened':
      return `Das Ende {{/${name}}} gehört zu keinem Bereich. Setzen Sie {{#${name}}} an seinen Anfang.`;
    case 'section crossing':
      return `Der Bereich {{#${name}}} beginnt in einem anderen und endet außerhalb davon. Setzen Sie {{/${name}}} vor das Ende des anderen.`;
    case 'section elsewhere':
      return `Der Bereich {{#${name}}} beginnt und endet an verschiedenen Stellen. Beides muss im selben Text, in derselben Tabellenzelle oder im selben Textfeld stehen.`;
    case 'not alone':
      return `${field} wird eine Tabelle. Setzen Sie das Feld in einen eigenen Absatz; sonst erscheinen die Angaben als Zeilen im Text.`;
  }
};

const unknownWords = (name: string, suggestion: string | null): string => {
  if (name === '') return 'Hier steht ein Feld ohne Namen. Es bleibt in jedem Brief leer.';
  const meant = suggestion === null ? '' : ` Gemeint ist vielleicht {{${suggestion}}}.`;
  return `{{${name}}} ist kein bekanntes Feld und bleibt in jedem Brief leer.${meant}`;
};

/** Where a finding stands, with the paragraph it is about. */
export const findingPlace = ({ place, quote }: TemplateFinding): string =>
  quote === '' ? '' : `${capital(templatePlaceLabels[place])}: „${quote}“`;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);

import { expect, test } from 'vitest';
import { checkTemplate } from '../../../domain/template/checkTemplate.ts';
import type { TemplateParagraph } from '../../../domain/template/templateParagraph.ts';
import { templateOmissions } from '../../../domain/template/templateRefusal.ts';
import { findingPlace, findingWords, omissionWords } from '../../../domain/words/templateWords.ts';

const said = (place: TemplateParagraph['place'], ...texts: readonly string[]): string[] =>
  checkTemplate(texts.map((text, container) => ({ place, container, text }))).findings.map((each) =>
    `${findingWords(each)} ${findingPlace(each)}`.trim(),
  );

test('an unknown field is named with what is probably meant, and where it stands', () => {
  expect(said('header', 'Für {{Vornahme}} hier')).toEqual([
    '{{Vornahme}} ist kein bekanntes Feld und bleibt in jedem Brief leer. Gemeint ist vielleicht {{Vorname}}. In der Kopfzeile: „Für {{Vornahme}} hier“',
  ]);
});

test('every finding is a whole sentence', () => {
  const sentences = said(
    'table',
    ...['{{Xq}}', '{{}}', '{{Vorname', 'x}}', '{{#Noten}}', '{{/Praktika}}', '{{#Ort}}{{#Alter}}'],
    ...['{{/Alter}}', '{{#Stärken}}{{#Interessen}}{{/Stärken}}{{/Interessen}}', 'a {{Praktika}}'],
  );
  expect(sentences.length).toBeGreaterThan(9);
  for (const sentence of sentences) expect(sentence).toMatch(/^.+\. In einer Tabelle: „.*“$/u);
  expect(said('text')).toEqual([
    'Die Vorlage enthält kein Feld. Jeder Brief sähe gleich aus und enthielte keine Angaben.',
  ]);
});

test('every omission has a sentence', () => {
  for (const omission of templateOmissions) expect(omissionWords[omission]).toMatch(/\.$/u);
});

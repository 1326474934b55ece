import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../domain/template/checkTemplate.ts';
import type { TemplateParagraph } from '../../../domain/template/templateParagraph.ts';

const on = (container: number, ...texts: readonly string[]): TemplateParagraph[] =>
  texts.map((text) => ({ place: 'text', container, text }));

const found = (paragraphs: readonly TemplateParagraph[]) =>
  checkTemplate(paragraphs).findings.map(({ kind, name, suggestion }) =>
    [kind, name, suggestion].filter((part) => part !== null && part !== '').join(' | '),
  );

const inText = (...texts: readonly string[]) => found(on(0, ...texts));

describe('checkTemplate', () => {
  test('a template in which everything is right has no findings', () => {
    expect(
      inText(
        'Für {{Vorname}} {{ Familienname }}, {{geburtsdatum}}, {{STAERKEN}}',
        '{{#Praktika}}',
        'Praktika',
        '{{Praktika}}',
        '{{/Praktika}}',
        '{{#Telefon}}Tel. {{Telefon}}{{/Telefon}}',
      ),
    ).toEqual([]);
  });

  test('the placeholders are told by their own names, each once, unknown ones as typed', () => {
    const { uses } = checkTemplate(
      on(0, '{{vorname}} {{ Vorname }} {{#Staerken}}x{{/Stärken}} {{Quatsch mit Soße}} {{}}'),
    );
    expect(uses).toEqual([
      { kind: 'value', name: 'Vorname', within: [] },
      { kind: 'section', name: 'Stärken', within: [] },
      { kind: 'value', name: 'Quatsch mit Soße', within: [] },
    ]);
  });

  test('each is told with the sections around it, also from within tables', () => {
    const { uses } = checkTemplate([
      ...on(0, '{{#Noten}}', '{{Noten}} {{#Alter}}{{Vorname}}{{/Alter}}'),
      ...on(1, '{{Telefon}} {{#Interessen}}'),
      ...on(2, '{{/Interessen}} {{#Stärken}}{{Interessen}}{{/Stärken}}'),
      ...on(0, '{{/Noten}}', '{{Telefon}} {{/Alter}} {{#Plan B}} {{Mobilität}}'),
    ]);
    expect(uses.map(({ kind, name, within }) => `${kind} ${name} < ${within.join(', ')}`)).toEqual([
      'section Noten < ',
      'value Noten < Noten',
      'section Alter < Noten',
      'value Vorname < Noten, Alter',
      'value Telefon < Noten',
      'section Stärken < Noten',
      'value Interessen < Noten, Stärken',
      'value Telefon < ',
      'value Mobilität < ',
    ]);
  });

  test.each([
    ['{{Vornahme}}', 'Vorname'],
    ['{{Vor name x}}', 'Vorname'],
    ['{{Berufswünsche}}', 'Berufswunsch'],
    ['{{Geburtsdaten}}', 'Geburtsdatum'],
    ['{{Empfaengerin}}', 'Empfänger'],
    ['{{Nachname}}', 'Familienname'],
    ['{{Adresse}}', 'Anschrift'],
    ['{{Unterschrift}}', 'Unterzeichnende'],
    ['{{Praktikas}}', 'Praktika'],
    ['{{Rückmeldungen bis}}', 'Rückmeldung bis'],
  ])('%s is unknown, and %s is suggested', (text, suggestion) => {
    const [finding] = checkTemplate(on(0, text)).findings;
    expect([finding?.kind, finding?.suggestion]).toEqual(['unknown', suggestion]);
  });

  test('nothing is suggested for a name that is near to nothing', () => {
    expect(inText('{{Lieblingstier}}', '{{}}', '{{xy}}')).toEqual([
      'unknown | Lieblingstier',
      'unknown',
      'unknown | xy',
    ]);
  });

  test('braces without their other half are told with the paragraph they stand in', () => {
    const { findings } = checkTemplate(on(0, 'Für {{Vorname und', 'Name}} hier', '{{Vor{{Name}}'));
    expect(findings.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['unclosed', 'Für {{Vorname und'],
      ['unopened', 'Name}} hier'],
      ['unclosed', '{{Vor{{Name}}'],
    ]);
  });

  test('a long paragraph is quoted around the place that is meant', () => {
    const [finding] = checkTemplate(on(0, `${'Wort '.repeat(200)}{{Vornahme}} Ende`)).findings;
    expect(finding?.quote).toContain('{{Vornahme}}');
    expect(finding?.quote.length).toBeLessThan(130);
  });

  test('the ends of sections are told when one is missing', () => {
    expect(inText('{{#Praktika}}', 'x')).toEqual(['section unclosed | Praktika']);
    expect(inText('x', '{{/Praktika}}')).toEqual(['section unopened | Praktika']);
  });

  test('sections that cross are told once', () => {
    expect(inText('{{#Noten}}', '{{#Praktika}}', '{{/Noten}}', '{{/Praktika}}')).toEqual([
      'section crossing | Praktika',
    ]);
  });

  test('sections within sections, even of one name, are right', () => {
    expect(
      inText('{{#Noten}}', '{{#Noten}}', '{{#Praktika}}', '{{/Praktika}}', '{{/Noten}}{{/Noten}}'),
    ).toEqual([]);
  });

  test('a section that ends in another cell is told once', () => {
    expect(found([...on(0, '{{#Noten}} a'), ...on(1, 'b {{/Noten}}')])).toEqual([
      'section elsewhere | Noten',
    ]);
  });

  test('a table or a whole section within a sentence is told', () => {
    expect(inText('Siehe {{Praktika}}.', '{{Abschnitt Person}}', ' {{Alle Angaben}} ')).toEqual([
      'not alone | Praktika',
    ]);
  });

  test('a template without any placeholder is told', () => {
    expect(inText('Sehr geehrte Damen und Herren,')).toEqual(['none']);
    expect(found([])).toEqual(['none']);
  });

  test('of a mistake that is made again and again only so many findings are told', () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `{{Feld Nummer ${index}}}`);
    expect(checkTemplate(on(0, ...texts)).findings).toHaveLength(100);
  });
});

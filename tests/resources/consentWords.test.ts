import { describe, expect, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { consentForm, type ConsentFormCase } from '../../domain/letter/consentForm.ts';
import type { PaperContent } from '../../domain/letter/paperBlocks.ts';
import { texts, today } from '../domain/letter/exampleCase.ts';
import { exampleFormCase, shortFormCase } from '../domain/letter/exampleRequest.ts';
import { lix, longestSentence, longestWord, sentencesIn, wordsIn } from './plainWords.ts';

const modules = Object.entries(texts.consentForm);

const tooLong = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence) => wordsIn(sentence).length > longestSentence);

const youngerCase = (guardianAdvice: 'eine' | 'alle'): ConsentFormCase => {
  const base = exampleFormCase();
  return {
    ...base,
    settings: { ...base.settings, guardianAdvice },
    student: { ...base.student, birthDay: day('2013-03-14') },
  };
};

/** Forms of every age rule: what is read on them is put together from modules and reasons. */
const forms: Readonly<Record<string, ConsentFormCase>> = {
  'of age': shortFormCase,
  'with a word of their own': exampleFormCase(),
  'below 15': youngerCase('eine'),
  'below 15, all guardians advised': youngerCase('alle'),
  'of unknown age': {
    ...exampleFormCase(),
    student: { ...exampleFormCase().student, birthDay: null },
  },
};

const readOn = (content: PaperContent): readonly string[] => {
  switch (content.kind) {
    case 'paragraph':
    case 'hint':
      return [content.text];
    case 'list':
      return content.items;
    case 'checkboxes':
      return content.items.map(({ text }) => text);
    case 'particulars':
    case 'table':
    case 'blanks':
    case 'signatures':
      return [];
  }
};

const sentencesOf = (given: ConsentFormCase): readonly string[] => {
  const { introduction, blocks } = consentForm(given, { texts, today });
  // Who receives is a line of an address, not a sentence.
  const running = blocks
    .filter(({ heading }) => heading !== texts.consentForm.recipientsHeading)
    .flatMap(({ content }) => content.flatMap(readOn));
  return [...introduction, ...running].flatMap(sentencesIn);
};

describe('the words of the consent form', () => {
  test.each(modules)('of %s come in short sentences', (_, text) => {
    expect(tooLong(sentencesIn(text))).toEqual([]);
  });

  test.each(modules)('of %s hold no word that is too long to read', (_, text) => {
    expect(wordsIn(text).filter((word) => word.length > longestWord)).toEqual([]);
  });

  test.each(Object.keys(forms))('are short sentences on the form of somebody %s too', (name) => {
    const given = forms[name];
    expect(given === undefined ? [] : tooLong(sentencesOf(given))).toEqual([]);
  });

  test('are no harder to read than a book for young people', () => {
    for (const given of Object.values(forms)) expect(lix(sentencesOf(given))).toBeLessThan(40);
  });

  test('keep what the law asks for: purpose, who, freedom, withdrawal, rights', () => {
    const all = modules.map(([, text]) => text).join(' ');
    for (const asked of [
      'freiwillig',
      'keinen Nachteil',
      'jederzeit ganz oder zum Teil widerrufen',
      'bleibt die Weitergabe erlaubt',
      'Auskunft, Berichtigung, Löschung und Einschränkung',
      'Landesbeauftragte für den Datenschutz Niedersachsen',
      'Artikel 6 Absatz 1 Buchstabe a',
      'Artikel 9 Absatz 2 Buchstabe a',
      'entbunden',
    ])
      expect(all).toContain(asked);
    expect(texts.note).toContain('Wortlaut prüfen');
  });
});

describe('the measure itself', () => {
  test('counts words and sentences as a reader does', () => {
    expect(sentencesIn('Sie gilt bis zum 31. Januar 2028. Bitte lesen.')).toHaveLength(2);
    expect(wordsIn('Nachricht (Artikel 6 DSGVO) an {contact}: ja – gut')).toHaveLength(5);
  });

  test('finds a sentence of an office that is too long', () => {
    const sentence =
      'Für die angekreuzten Angaben und nur gegenüber den genannten Empfängern wird die Fachkraft von dieser Schweigepflicht entbunden.';
    expect(tooLong([sentence])).toEqual([sentence]);
  });
});

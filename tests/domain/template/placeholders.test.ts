import { expect, test } from 'vitest';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { fieldPieces } from '../../../domain/letter/transferSections.ts';
import { placeholderKey } from '../../../domain/template/placeholderKey.ts';
import { placeholderNamed, placeholders } from '../../../domain/template/placeholders.ts';
import { today } from '../letter/exampleCase.ts';
import { fullCase, planFor } from './fullCase.ts';

test('no two placeholders have names that pass for one another', () => {
  const keys = placeholders.map(({ name }) => placeholderKey(name));
  expect(new Set(keys).size).toBe(keys.length);
  expect(placeholders.length).toBeGreaterThan(80);
});

test('every name can be typed between braces and found again', () => {
  for (const { name } of placeholders) {
    expect(name).toMatch(/^[^{}#/\s][^{}]*$/u);
    expect(placeholderNamed(` ${name.toUpperCase()} `)?.name).toBe(name);
  }
});

test('every field of the catalogue has placeholders of its own, besides whole sections', () => {
  const told = placeholders
    .filter(({ kind }) => kind !== 'section')
    .flatMap(({ fields }) => fields);
  expect(fieldCodes.filter((code) => !told.includes(code))).toEqual([]);
});

/** Plans to recipients between whom every field is provided for. */
const plans = (['bbs', 'jugendamt'] as const).map((kind) => planFor(fullCase(kind)));

test('every placeholder has something to say in a case in which nothing is missing', () => {
  const silent = placeholders.filter(({ name }) => plans.every(({ values }) => !(name in values)));
  // What stands around it is for whoever makes the template.
  expect(silent.map(({ name }) => name)).toEqual(['Nur in der Vorlage']);
});

test('text becomes text, a table or a section becomes blocks', () => {
  for (const { name, kind } of placeholders) {
    const value = plans.map(({ values }) => values[name]).find((found) => found !== undefined);
    if (value !== undefined)
      expect([name, value.kind]).toEqual([name, kind === 'text' ? 'text' : 'blocks']);
  }
});

test('whatever the letter after DIN 5008 tells can be had by a placeholder of text or a table', () => {
  const said = placeholders
    .filter(({ kind }) => kind !== 'section')
    .flatMap(({ name }) => plans.map(({ values }) => JSON.stringify(values[name] ?? '')));
  const told = fieldCodes
    .flatMap((code) => fieldPieces[code](fullCase(), today))
    .map((piece) => (piece.kind === 'particular' ? piece.row.value : JSON.stringify(piece)))
    // The letter tells two things in one here; in a template each has a placeholder of its own.
    .map((value) => value.replace(' (17 Jahre)', '').replace(' (Rufname Mia)', ''))
    .map((value) => (value.startsWith('{') ? value : JSON.stringify(value).slice(1, -1)));
  expect(told.length).toBeGreaterThan(45);
  expect(told.filter((value) => !said.some((text) => text.includes(value)))).toEqual([]);
});

import { expect, test } from 'vitest';
import { moveSection } from '../../../domain/handover/moveSection.ts';
import { sectionsOf } from '../../../domain/handover/sectionsOf.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { exampleCase, exampleSettings, texts, today } from '../letter/exampleCase.ts';

const labels = (sections: Parameters<typeof sectionsOf>[0]['sections']) =>
  sectionsOf({ sections }).map(({ label }) => label);

test('sections stand in their usual order and by their usual names unless the settings say otherwise', () => {
  expect(labels([])).toEqual([
    'Person',
    'Erziehungsberechtigte',
    'Schule und Abschluss',
    'Berufliche Orientierung',
    'Unterstützung',
    'Anschluss und Vereinbarungen',
  ]);
});

test('sections the settings name come first, under their names; the others follow', () => {
  expect(
    labels([
      { section: 'anschluss', label: 'Übergang' },
      { section: 'person', label: ' ' },
    ]).slice(0, 3),
  ).toEqual(['Übergang', 'Person', 'Erziehungsberechtigte']);
});

test('a section moves a place up or down and keeps its name; at the end it stays', () => {
  const named = { sections: [{ section: 'schule' as const, label: 'Schulisches' }] };
  const down = { sections: moveSection(named, 'schule', 1) };
  expect(labels(down.sections).slice(0, 3)).toEqual([
    'Person',
    'Schulisches',
    'Erziehungsberechtigte',
  ]);
  expect(labels(moveSection(down, 'schule', -1))).toEqual(labels(named.sections));
  expect(labels(moveSection(named, 'schule', -1))).toEqual(labels(named.sections));
});

test('a letter has its headings in the order and by the names of the settings', () => {
  const settings = {
    ...exampleSettings,
    sections: [{ section: 'schule' as const, label: 'Schulisches' }],
  };
  const letter = transferLetter(exampleCase({ settings }), { texts, today });
  const headings = letter.ok ? letter.value.blocks.map(({ heading }) => heading) : [];
  expect(headings.filter((heading) => heading !== null).slice(0, 2)).toEqual([
    'Schulisches',
    'Person',
  ]);
});

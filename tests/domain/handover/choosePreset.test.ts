import { describe, expect, test } from 'vitest';
import { choosePreset } from '../../../domain/handover/choosePreset.ts';
import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import type { Basis } from '../../../domain/handover/handoverSchema.ts';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import { presets, startPreset, type Preset } from '../../../domain/handover/presets.ts';
import { sameFields } from '../../../domain/handover/sameFields.ts';
import { today } from '../letter/exampleCase.ts';

const named = (code: string): Preset => {
  const preset = presets.find((candidate) => candidate.code === code);
  if (preset === undefined) throw new Error(code);
  return preset;
};

const bbs = named('bbs');
const report = named('meldung');

describe('choosing a preset', () => {
  test('ticks its fields, proposes its basis and stays visible by its code', () => {
    const { patch } = choosePreset({ fields: [], basis: null }, report, null);
    expect(patch).toEqual({
      preset: 'meldung',
      fields: [...report.fields],
      basis: 'leistungstraeger',
    });
  });

  test('leaves the basis alone where it proposes none', () => {
    const free = choosePreset(
      { fields: [...bbs.fields], basis: 'schulgesetz' },
      named('frei'),
      bbs,
    );
    expect(free.patch).toEqual({ preset: 'frei', fields: [], basis: 'schulgesetz' });
  });

  test.each<readonly [string, readonly FieldCode[], Preset | null, boolean]>([
    ['nothing is ticked', [], null, false],
    ['what the standing preset ticked still stands', bbs.fields.toReversed(), bbs, false],
    ['one tick was taken away', bbs.fields.slice(1), bbs, true],
    ['one was added', [...bbs.fields, 'noten'], bbs, true],
    ['the same ticks would be made', report.fields, bbs, false],
    ['ticks stand without a preset', bbs.fields, null, true],
  ])('asks for ticks made by hand: %s', (...[, fields, standing, losesTicks]) => {
    const choice = choosePreset({ fields: [...fields], basis: null }, report, standing);
    expect(choice.losesTicks).toBe(losesTicks);
  });

  test.each<readonly [string, Basis | null, boolean]>([
    ['none is chosen', null, false],
    ['the standing preset proposed it', 'schulgesetz', false],
    ['it was chosen by hand', 'einwilligung', true],
    ['it stays', 'leistungstraeger', false],
  ])('asks for a basis chosen by hand: %s', (...[, basis, losesBasis]) => {
    const choice = choosePreset({ fields: [...bbs.fields], basis }, report, bbs);
    expect(choice.losesBasis).toBe(losesBasis);
  });
});

describe('a new handover', () => {
  const begun = (kind: Parameters<typeof newHandoverFor>[0]) =>
    newHandoverFor(kind, today, { id: 'h', studentId: 's', createdAt: '2026-11-02T08:00:00.000Z' });

  test('begins with the preset of its kind of partner and leaves the basis to be chosen', () => {
    expect(begun('bbs')).toMatchObject({ preset: 'bbs', basis: null, fields: [...bbs.fields] });
    expect(begun('schule')).toMatchObject({ preset: 'schule' });
  });

  test('to a kind without a preset ticks what the catalogue ticks', () => {
    expect(begun('kammer')).toMatchObject({
      preset: '',
      fields: [...startPreset('kammer').fields],
    });
  });
});

test('two choices are the same in whatever order they were made', () => {
  expect(sameFields(['name', 'schule'], ['schule', 'name'])).toBe(true);
  expect(sameFields(['name', 'schule'], ['name'])).toBe(false);
});

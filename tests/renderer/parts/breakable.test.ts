import { describe, expect, test } from 'vitest';
import { breakable } from '../../../renderer/parts/breakable.ts';

const shown = (text: string): string =>
  breakable(text).replaceAll('\u00ad', '|').replaceAll('\u2060', '·');

describe('a long word in a narrow column', () => {
  test.each([
    ['Verwaltungsfachangestellte/r', 'Verwaltungs|fach|angestellte/·r'],
    ['Sozialpädagogische/r Assistent/in', 'Sozial|pädagogische/·r Assistent/·in'],
    ['Elektroinstallation', 'Elektro|installation'],
    ['Pflegefachmann/-frau', 'Pflege|fachmann/·-·frau'],
    ['Verkäufer/Verkäuferin', 'Verkäufer/Verkäuferin'],
    ['Fachkraft für Lagerlogistik', 'Fachkraft für Lager|logistik'],
    ['Bäcker', 'Bäcker'],
  ])('%s breaks at its joints only', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('is the same word without the signs', () => {
    const text = 'Kaufmann/-frau für Büromanagement';
    expect(breakable(text).replaceAll(/[\u00ad\u2060]/gu, '')).toBe(text);
  });
});

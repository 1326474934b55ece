import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { failure, type FailureKind } from '../../../domain/contract/failure.ts';
import { here, placeIsReady } from '../../../renderer/pages/gate/PlaceChoice.tsx';
import { OpeningTrouble } from '../../../renderer/pages/gate/OpeningTrouble.tsx';

const never = (): void => {
  throw new Error('Nothing is pressed here.');
};

const buttonsFor = (kind: FailureKind, seen = false): readonly string[] => {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <OpeningTrouble
        failure={failure(kind)}
        seen={seen}
        busy={false}
        onOpen={never}
        onRestore={never}
      />
    </MantineProvider>,
  );
  return [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gu)].map(([, inner]) =>
    (inner ?? '').replaceAll(/<[^>]*>/gu, ''),
  );
};

describe('a vault that does not open', () => {
  test.each<[FailureKind, readonly string[]]>([
    ['vault in use', ['Nur hineinsehen']],
    ['vault abandoned', ['Nur hineinsehen', 'Tresor übernehmen']],
    ['vault newer', ['Nur hineinsehen']],
    ['vault damaged', ['Ansehen, was erhalten ist', 'Sicherung wiederherstellen']],
    ['vault lost', ['Sicherung wiederherstellen']],
    ['vault missing', ['Sicherung wiederherstellen']],
    ['vault from the future', []],
    ['wrong password', []],
  ])('because of “%s” offers what helps and nothing else', (kind, buttons) => {
    expect(buttonsFor(kind)).toEqual(buttons);
  });

  test('lets work go on from a damaged one only after somebody has looked at it', () => {
    const goOn = 'Mit dem erhaltenen Stand weiterarbeiten';
    expect(buttonsFor('vault damaged', false)).not.toContain(goOn);
    expect(buttonsFor('vault damaged', true)[0]).toBe(goOn);
  });
});

describe('the place of a new vault', () => {
  test('is ready where nobody has to choose, and elsewhere once a folder is chosen', () => {
    expect(placeIsReady(here)).toBe(true);
    expect(placeIsReady({ elsewhere: true, chosen: null })).toBe(false);
    expect(placeIsReady({ elsewhere: true, chosen: { folder: '/daten', advice: null } })).toBe(
      true,
    );
  });
});

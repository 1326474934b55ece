import { ordinaryWords } from './ordinaryWords.ts';
import { foldedForms, type NamedPerson, type PeopleIndex } from './peopleIndex.ts';

type Word = {
  readonly forms: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
};

/** A family name that stands alone counts while it belongs to no more case files than this. */
const rareFiles = 2;

/** Shorter words are too often something else than a name. */
const shortestAlone = 3;

/**
 * The names in a text that belong to people of other case files, as they are written there: given or call name with
 * family name, in either order, or a rare family name alone. `expected` holds names that may well occur; `ownId` is the
 * young person the text is about.
 *
 * @example peopleNamed('Sitzt neben Leon Meier.', { people, ownId: 'mia', expected: [] }) // ['Leon Meier']
 */
export const peopleNamed = (
  text: string,
  {
    people,
    ownId,
    expected,
  }: {
    readonly people: PeopleIndex;
    readonly ownId: string;
    readonly expected: ReadonlySet<string>;
  },
): readonly string[] => {
  const words = wordsOf(text);
  const isExpected = (from: number, to: number): boolean =>
    words.slice(from, to).every(({ forms }) => [...forms].some((form) => expected.has(form)));
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const span = spanAt(words, at, { people, ownId });
    if (span === null || isExpected(span.from, span.to)) continue;
    const [first, last] = [words[span.from], words[span.to - 1]];
    if (first !== undefined && last !== undefined) found.add(text.slice(first.from, last.to));
  }
  return [...found];
};

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}'’]+/gu)].map(({ 0: word, index }) => {
    const forms = foldedForms(word).map((form) => form.join(' '));
    // 'Leons' and 'Meiers' are names too.
    const stems = forms.filter((form) => form.endsWith('s')).map((form) => form.slice(0, -1));
    const capital = /^\p{Lu}/u.test(word);
    return { forms: new Set([...forms, ...stems]), from: index, to: index + word.length, capital };
  });

type Span = { readonly from: number; readonly to: number };

/** The name that stands at a place of the text, with the given name beside it; null when there is none. */
const spanAt = (
  words: readonly Word[],
  at: number,
  { people, ownId }: { readonly people: PeopleIndex; readonly ownId: string },
): Span | null => {
  const word = words[at];
  if (word?.capital !== true) return null;
  const here = [...word.forms]
    .flatMap((form) => people.get(form) ?? [])
    .flatMap((person) => {
      const length = lengthAt(words, at, person);
      return length === 0 || person.studentId === ownId ? [] : [{ person, to: at + length }];
    });
  for (const { person, to } of here) {
    const beside = besideOf(words, { at, to }, person);
    if (beside !== null) return beside;
  }
  return aloneAt(word, at, here);
};

const lengthAt = (words: readonly Word[], at: number, { families }: NamedPerson): number =>
  families.find((family) =>
    family.every((part, offset) => words[at + offset]?.forms.has(part) === true),
  )?.length ?? 0;

/** Given names before the family name, over a particle in small letters, or after it. */
const besideOf = (
  words: readonly Word[],
  { at, to }: { readonly at: number; readonly to: number },
  { given }: NamedPerson,
): Span | null => {
  const names = new Set(foldedForms(given).flat());
  const isGiven = (place: number): boolean => {
    const word = words[place];
    return word?.capital === true && [...word.forms].some((form) => names.has(form));
  };
  let before = at - 1;
  while (before > at - 4 && words[before]?.capital === false) before -= 1;
  if (isGiven(before)) {
    while (isGiven(before - 1)) before -= 1;
    return { from: before, to };
  }
  return isGiven(to) ? { from: at, to: to + 1 } : null;
};

const aloneAt = (
  word: Word,
  at: number,
  here: readonly { readonly person: NamedPerson; readonly to: number }[],
): Span | null => {
  const files = new Set(here.map(({ person }) => person.studentId));
  const [first] = here;
  if (first === undefined || files.size > rareFiles) return null;
  const ordinary = [...word.forms].some(
    (form) => ordinaryWords.has(form) || form.length < shortestAlone,
  );
  return ordinary && first.to === at + 1 ? null : { from: at, to: first.to };
};

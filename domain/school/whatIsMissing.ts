import type { CurrentDestination } from '../destination/currentDestination.ts';
import type { Student } from '../student/studentSchema.ts';

/** What a deadline still asks of one young person, and on which tab of their page it is entered. */
export type MissingPart = {
  readonly words: string;
  readonly tab: 'orientierung' | 'anschluss' | 'verlauf' | 'einwilligungen';
};

const parts: Readonly<Record<string, MissingPart>> = {
  berufswege: { words: 'Fallbesprechung oder Übergabegespräch als Notiz', tab: 'verlauf' },
  abgleich: { words: 'geklärter Anschluss', tab: 'anschluss' },
  bestaetigung: { words: 'Nachweis der Aufnahme an der BBS', tab: 'anschluss' },
  einwilligungen: { words: 'gültige Einwilligung', tab: 'einwilligungen' },
  uebergaben: { words: 'versendete Übergabe', tab: 'einwilligungen' },
  verbleib_herbst: { words: 'tatsächlicher Verbleib', tab: 'anschluss' },
  verbleib_fruehjahr: { words: 'tatsächlicher Verbleib nach sechs Monaten', tab: 'anschluss' },
};

/** What is missing of somebody who stands in the worklist of a deadline (R 2.1, R 9). */
export const whatIsMissing = (
  code: string,
  { wishes }: Pick<Student, 'wishes'>,
  current: CurrentDestination | undefined,
): MissingPart => {
  if (code !== 'anmeldung') return parts[code] ?? { words: '', tab: 'verlauf' };
  const noWish = wishes.length === 0;
  const noPlan = (current?.planned ?? null) === null;
  const words = [noWish ? 'Berufswunsch' : '', noPlan ? 'geplanter Anschluss' : ''];
  return {
    words: words.filter((word) => word !== '').join(' und '),
    tab: noWish ? 'orientierung' : 'anschluss',
  };
};

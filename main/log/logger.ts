import { randomBytes } from 'node:crypto';
import { appendFileSync, renameSync, statSync } from 'node:fs';

/** Writes one sentence without secrets to the log. */
export type Logger = { readonly say: (sentence: string) => void };

const largest = 512 * 1024;

/**
 * A logger that appends to one file and starts it anew at 512 KiB, keeping one older file.
 * A log that cannot be written is silent: logging never disturbs the work.
 */
export const makeLogger = (file: string, now: () => Date): Logger => ({
  say: (sentence) => {
    try {
      if (sizeOf(file) > largest) renameSync(file, `${file}.old`);
      appendFileSync(file, `${now().toISOString()} ${redact(sentence)}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk is told where it matters: when something is saved.
    }
  },
});

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * A sentence without folders of this PC and without long digit groups, on one line of at most 500 characters.
 *
 * @example redact('open C:\\Users\\anna\\tresor failed') // 'open <path> failed'
 */
export const redact = (sentence: string): string =>
  sentence
    .replace(/\s+/g, ' ')
    .replace(/(?:[A-Za-z]:)?[\\/][^\s:'"()]+/g, '<path>')
    .replace(/\d{6,}/g, '<digits>')
    .slice(0, 500);

/**
 * What may be logged of an unexpected error: its class and where it arose, never its message,
 * because a message can quote what a person typed.
 */
export const describeError = (error: unknown): string => {
  if (!(error instanceof Error)) return 'a value that is no error was thrown';
  // The stack begins with the message, and a message of several lines could look like a place.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((row) => row.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((row) => row.trim().replace(/\(?(?:[^\s()]*[\\/])([^\s()\\/]+)\)?$/, '$1'));
  return `${error.name} ${frames.join(' < ')}`;
};

/**
 * A number under which the user can name a bug and the log tells more. It is written in two groups: as one it could hold
 * more digits than the log lets through.
 *
 * @example makeTicket() // 'b058-3608'
 */
export const makeTicket = (): string =>
  [randomBytes(2), randomBytes(2)].map((half) => half.toString('hex')).join('-');

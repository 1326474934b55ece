import { writeFile } from 'node:fs/promises';
import { writeFile as atomically } from 'atomically';
import { JSONFile } from 'lowdb/node';
import writeFileAtomic from 'write-file-atomic';
import { type Disk, home } from '../disk/Disk.ts';
import { engineFs } from '../disk/engineFs.ts';
import { type FatePlan, useDisk } from '../disk/nodeFs.ts';
import { seeded } from '../random.ts';
import type { Secret } from '../../../main/vault/store/unlock.ts';
import { around, create, note, on, open, textsOf } from '../vaults.ts';

/** What a reader finds on a disk. */
export type Found =
  | { readonly kind: 'state'; readonly number: number }
  /** Nothing is there, as before the first save. */
  | { readonly kind: 'nothing' }
  /** It cannot be read, and the reader says so. */
  | { readonly kind: 'told' }
  /** Something is read without complaint that was never saved. */
  | { readonly kind: 'wrong' };

/** A program that saves numbered states. */
type Program = {
  /** Saves the next state; whether the library reported success. */
  readonly save: (number: number) => Promise<boolean>;
  readonly read: (disk: Disk) => Promise<Found>;
  /** Starts a second program beside this one; undefined when it is told that the first one is there. */
  readonly second: () => Promise<Pick<Program, 'save'> | undefined>;
};

/** One library, or the vault itself, as the same kind of program. */
export type Subject = {
  readonly name: string;
  readonly start: (disk: Disk, plan: FatePlan, seed: number) => Promise<Program>;
};

let starts = 0;

/** Every program has a file of its own, so that a late retry of one that has ended meets nobody else's. */
const ownFile = (): string => `${home}/state-${(starts += 1)}.json`;

const filler = (number: number): string => `Satz ${number} `.repeat(20 + number * 12);

/** The state after so many saves: one JSON text that grows. */
const stateText = (number: number): string => JSON.stringify({ number, text: filler(number) });

const parseFound = (bytes: Buffer | undefined): Found => {
  if (bytes === undefined) return { kind: 'nothing' };
  try {
    const parsed = JSON.parse(bytes.toString('utf8')) as { number?: unknown; text?: unknown };
    const number = Number(parsed.number);
    const whole = JSON.stringify(parsed) === stateText(number);
    return whole ? { kind: 'state', number } : { kind: 'wrong' };
  } catch {
    return { kind: 'told' };
  }
};

/** A library that replaces a whole file; when the simulated process ends, its promise never matters again. */
const peer = (name: string, write: (path: string, text: string) => Promise<unknown>): Subject => ({
  name,
  start: (disk, plan) => {
    const file = ownFile();
    const ended = new Promise<boolean>((resolve) => {
      useDisk(disk, plan, () => resolve(false));
    });
    const save = (number: number): Promise<boolean> =>
      Promise.race([
        ended,
        write(file, stateText(number)).then(
          () => true,
          () => false,
        ),
      ]);
    const read = (found: Disk): Promise<Found> =>
      Promise.resolve(parseFound(found.names.get(file)?.bytes));
    // None of these libraries looks for another program.
    const second = (): Promise<Pick<Program, 'save'>> => Promise.resolve({ save });
    return Promise.resolve({ save, read, second });
  },
});

const lowdb = peer('lowdb 7 with steno 4', (path, text) =>
  new JSONFile<unknown>(path).write(JSON.parse(text)),
);

const noteText = (number: number): string => filler(number);

const vault: Subject = {
  name: 'Staffelstab',
  start: async (disk, plan, seed) => {
    let started = false;
    const fs = engineFs(disk, ({ index, name }) => {
      if (!started) return undefined;
      const fate = plan(index, name);
      return fate === 'done' ? undefined : 'crash';
    });
    const surroundings = around(fs, seeded(seed));
    const { vault: opened, secret } = await create(surroundings);
    started = true;
    const save = async (number: number): Promise<boolean> => {
      try {
        const saved = await opened.append('Notiz', [note('n', noteText(number))]);
        if (number % 4 === 0) await opened.compact();
        return saved.ok;
      } catch {
        return false;
      }
    };
    const second = async (): Promise<Pick<Program, 'save'> | undefined> => {
      const other = await open(
        { ...surroundings, machine: { ...surroundings.machine, pid: 7 } },
        secret,
      );
      if (!other.ok) return undefined;
      const saveToo = (number: number): Promise<boolean> =>
        other.value.append('Notiz', [note('n', noteText(number))]).then(({ ok }) => ok);
      return { save: saveToo };
    };
    return { save, second, read: (found) => readVault(found, secret) };
  },
};

const readVault = async (disk: Disk, secret: Secret): Promise<Found> => {
  const opened = await open(on(disk, seeded(7)), secret);
  if (!opened.ok) return { kind: 'told' };
  const text = textsOf(opened.value).n;
  await opened.value.close();
  if (text === undefined) return { kind: 'nothing' };
  const number = Number(/^Satz (\d+) /u.exec(text)?.[1]);
  return text === noteText(number) ? { kind: 'state', number } : { kind: 'wrong' };
};

/** Everything that goes through the same faults. */
export const subjects: readonly Subject[] = [
  vault,
  lowdb,
  peer('write-file-atomic 7', (path, text) => writeFileAtomic(path, text)),
  peer('atomically 2 (conf, electron-store)', (path, text) => atomically(path, text)),
  peer('fs.writeFile', (path, text) => writeFile(path, text)),
];

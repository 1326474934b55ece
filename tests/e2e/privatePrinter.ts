import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A printer that no other program sees. */
export type PrivatePrinter = {
  /** Makes a program that is started with it see this printer and no other, and speak English in its dialogs. */
  readonly env: Readonly<Record<string, string>>;
  /** Every job it was given, as PDF; one that is still on its way is there in part. */
  readonly paper: () => readonly Buffer[];
  /** Whether no job is on its way: all it was given lies there whole. */
  readonly rests: () => boolean;
  readonly end: () => void;
};

/** Where Debian puts the print server, which is not on everybody's path. */
const server = '/usr/sbin/cupsd';

const address = (folder: string): string => join(folder, 'socket');

const serverSettings = (folder: string): string => `
Listen ${address(folder)}
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const fileSettings = (folder: string): string =>
  [
    ...['ServerRoot', 'CacheDir', 'StateDir', 'RequestRoot'].map((what) => [what, what] as const),
    ...(['ErrorLog', 'AccessLog', 'PageLog'] as const).map((what) => [what, what] as const),
  ]
    .map(([key, name]) => `${key} ${join(folder, name)}\n`)
    .join('')
    .concat('FileDevice Yes\n');

/** Starts a print server of its own with one printer that takes pages as they come. */
export const startPrinter = async (): Promise<PrivatePrinter> => {
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-printer-'));
  // The server hands its folders to an account of its own where it runs as root.
  chmodSync(folder, 0o755);
  for (const name of ['ServerRoot', 'CacheDir', 'StateDir', 'RequestRoot'])
    mkdirSync(join(folder, name));
  const [settings, files] = [join(folder, 'cupsd.conf'), join(folder, 'cups-files.conf')];
  writeFileSync(settings, serverSettings(folder));
  writeFileSync(files, fileSettings(folder));
  const running = spawn(server, ['-f', '-c', settings, '-s', files], { stdio: 'ignore' });
  await untilListening(folder, running);
  const tell = (...args: readonly string[]) =>
    execFileSync('/usr/sbin/lpadmin', ['-h', address(folder), ...args], { stdio: 'ignore' });
  tell('-p', 'Papier', '-v', 'file:///dev/null', '-E', '-m', 'raw');
  tell('-d', 'Papier');
  return {
    env: { CUPS_SERVER: address(folder), LC_ALL: 'C.UTF-8', LANGUAGE: 'C' },
    paper: () => printed(join(folder, 'RequestRoot')),
    rests: () => underWay(folder) === '',
    end: () => void running.kill(),
  };
};

/** The pages of the jobs a server was given, in their order, which it keeps for a while. */
const printed = (spool: string): readonly Buffer[] =>
  readdirSync(spool)
    .filter((name) => name.startsWith('d'))
    .toSorted()
    .map((name) => readFileSync(join(spool, name)));

const underWay = (folder: string): string =>
  execFileSync('lpstat', ['-h', address(folder), '-W', 'not-completed', '-o'], {
    encoding: 'utf8',
  }).trim();

const untilListening = async (folder: string, running: ChildProcess): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) {
    if (running.exitCode !== null) throw new Error('The print server ended by itself.');
    if (existsSync(address(folder))) return;
    await wait(100);
  }
  throw new Error('The print server does not listen.');
};

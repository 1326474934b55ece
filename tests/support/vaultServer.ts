import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../domain/contract/contract.ts';
import type { EventPayload, VaultEvent } from '../../domain/contract/events.ts';
import type { Failure } from '../../domain/contract/failure.ts';
import type { Result } from '../../domain/contract/result.ts';
import { put, type Change, type Commit } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { newStudent } from '../../domain/student/newStudent.ts';
import { readLetterTexts } from '../../main/files/readLetterTexts.ts';
import { backupName } from '../../main/vault/backup/backupFileNames.ts';
import { makeVaultServer, type VaultServer } from '../../main/vault/server/makeVaultServer.ts';
import type {
  LineEnd,
  OfficeLine,
  Standing,
  VaultNews,
} from '../../main/vault/server/questions.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { VaultListener, VaultProcess } from '../../main/vault/vaultProcess.ts';
import { password, surroundings, valueOf } from './vaultBuilder.ts';

/** The text modules the product comes with. */
export const texts = readLetterTexts(
  join(import.meta.dirname, '../../resources/texts/letter.json'),
);

/** The password of test vaults, as the window sends it. */
export const secret = { kind: 'password', text: password } as const;

/** A moment for records of tests. */
export const at = '2026-11-22T08:00:00.000Z';

/** A young person of whom only the number is known. */
export const person = (id: string, number = 1) =>
  newStudent({ id, caseNumber: `F-${String(number).padStart(4, '0')}`, createdAt: at });

/** What the window was told, by its event. */
export type Told = {
  readonly [E in VaultEvent]: { readonly event: E; readonly payload: EventPayload[E] };
}[VaultEvent];

/** A folder of its own for everything a program of this test keeps. */
export const freshHome = (): Promise<string> => mkdtemp(join(tmpdir(), 'staffelstab-server-'));

/** Where things lie at the first start of a program that keeps everything in one folder. */
export const standingIn = (home: string): Standing => ({
  folder: join(home, 'tresor'),
  practice: false,
  ownFolder: join(home, 'tresor'),
  practiceFolder: join(home, 'uebung'),
  newFolder: null,
  backupFolder: null,
  backupFile: null,
  seen: null,
});

/** What a server of tests may differ in. */
export type ServerOptions = {
  /** Everything lies in here; another server of the same home finds the same vault. */
  readonly home?: string;
  readonly around?: Partial<Surroundings>;
  readonly standing?: Partial<Standing>;
};

const shortcuts = ({ window, ask }: VaultServer) => {
  const records = async (): Promise<VaultData> =>
    JSON.parse(valueOf(await window['vault.records']({}))) as VaultData;
  const commit = async (...changes: Change[]): Promise<Commit> =>
    valueOf(await window['records.commit']({ action: 'Handlung', changes }));
  return {
    records,
    commit,
    create: async (): Promise<string> =>
      valueOf(await window['vault.create']({ password, elsewhere: false })).recoveryKey,
    open: (how: 'write' | 'look' | 'restore' | 'take over' = 'write', text = password) =>
      window['vault.open']({ secret: { kind: 'password', text }, how }),
    /** Opens the practice vault and waits for the backup of its day, which is a commit of its own. */
    openPractice: async (): Promise<void> => {
      valueOf(await ask('openPractice', null));
      valueOf(await window['backup.now']({}));
    },
    undo: (seq: number | null = null) => window['records.undo']({ seq }),
    redo: () => window['records.redo']({}),
    close: () => ask('close', null),
    backUp: async (): Promise<string> => {
      valueOf(await window['backup.now']({}));
      const file = (await records()).backupPlace['own']?.lastChecked?.file;
      if (file === undefined) throw new Error('No backup was noted.');
      return file;
    },
    /** Adds persons with these ids, in the order of their case numbers. */
    admit: (...ids: string[]): Promise<Commit> =>
      commit(...ids.map((id, index) => put('student', person(id, index + 1)))),
  };
};

/** The vault process without Electron, around a cheap derivation on the real disk, with nothing open yet. */
export const vaultServer = async (options: ServerOptions = {}) => {
  const home = options.home ?? (await freshHome());
  const told: Told[] = [];
  const news: VaultNews[] = [];
  const server = makeVaultServer({
    texts,
    around: (folder) => surroundings({ ...options.around, folder }),
    tell: (event, payload) => void told.push({ event, payload } as Told),
    report: (one) => {
      news.push(one);
      return Promise.resolve();
    },
  });
  let standing: Standing = { ...standingIn(home), ...options.standing };
  const stand = async (changed: Partial<Standing> = {}): Promise<void> => {
    standing = { ...standing, ...changed };
    await server.ask('stand', standing);
  };
  await stand();
  const { folder } = standing;
  return {
    ...{ home, folder, own: `${folder}-sicherungen`, told, news, stand },
    ...server,
    ...shortcuts(server),
  };
};

/** A server with an empty vault open. */
export const newVault = async (options: ServerOptions = {}) => {
  const server = await vaultServer(options);
  return { ...server, recoveryKey: await server.create() };
};

/** What was warned of so far. */
export const warnings = (told: readonly Told[]): readonly string[] =>
  told.flatMap((one) => (one.event === 'warning' ? [one.payload] : []));

/** The kind of a failure, or 'ok'. */
export const kindOf = (answer: Result<unknown, Failure>): string =>
  answer.ok ? 'ok' : answer.failure.kind;

/** What an opening said is to be known about the vault. */
export const notesOf = (answer: Output<'vault.open'>): readonly string[] =>
  valueOf(answer).notes.map(({ kind }) => kind);

/** The name of a backup of today with this number. */
export const backupOfToday = (number: number): string =>
  backupName(number, new Date().toLocaleDateString('sv') as Parameters<typeof backupName>[1]);

/** An end of a line nobody speaks on. */
export const silentLine: OfficeLine = {
  postMessage: () => undefined,
  answer: () => Promise.resolve(null),
};

/** An end of a line as the vault process sees it, over one of which nothing comes back. */
export const oneWay = (line: LineEnd): OfficeLine => ({
  ...silentLine,
  postMessage: (message) => line.postMessage(message),
});

/** Vault processes without Electron: every start is a server of its own, and ends when the shell says so. */
export const vaultProcesses = () => {
  let latest: VaultServer | null = null;
  const startVault = (listener: VaultListener): VaultProcess => {
    const server = makeVaultServer({
      texts,
      around: (folder) => surroundings({ folder }),
      tell: () => undefined,
      report: (news) => {
        listener.news(news);
        return Promise.resolve();
      },
    });
    latest = server;
    const ask: VaultProcess['ask'] = (question, input, line) =>
      server.ask(question, input, line && oneWay(line));
    return { ask, connect: () => undefined, end: listener.ended };
  };
  /** The latest process, as the window speaks to it. */
  const current = () => {
    if (latest === null) throw new Error('No vault process was started.');
    return { ...latest, ...shortcuts(latest) };
  };
  return { startVault, current };
};

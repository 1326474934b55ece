import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '../../domain/calendar/localDay.ts';
import { practiceChanges } from '../../domain/practiceData/practiceChanges.ts';
import { put } from '../../domain/record/change.ts';
import { kdfFloor } from '../../main/vault/keys/kdf.ts';
import { openVault } from '../../main/vault/openVault.ts';
import { realSurroundings } from '../../main/vault/realSurroundings.ts';
import { thisMachine } from '../../main/vault/lock/thisMachine.ts';
import { reserveSize } from '../../main/vault/store/reserve.ts';
import { password, valueOf } from '../support/vaultBuilder.ts';
import { person, secret, standingIn, texts, vaultServer } from '../support/vaultServer.ts';

/** The person everything in these tests is written about. */
export const mila = { id: 'mila', name: 'Mila Sommer', path: '/jugendliche/mila/verlauf' } as const;

/** The password of forged vaults. */
export const forgedPassword = password;

/** What a forged vault may differ in. */
export type Forging = {
  /** The folder the vault lies in; its backups come beside it. */
  readonly folder: string;
  /** What the clock of the PC says. */
  readonly now?: Date;
  /** The name of the PC, where it is another one. */
  readonly host?: string;
};

/** The product's own vault server outside Electron, with its own clock, where a vault lies or is to lie. */
export const serverAt = ({ folder, now, host }: Forging) =>
  vaultServer({
    around: {
      kdf: { created: kdfFloor, floor: kdfFloor },
      machine: host === undefined ? thisMachine() : { ...thisMachine(), host },
      reserveSize,
      ...(now === undefined ? {} : { now: () => now }),
    },
    standing: { ...standingIn(folder), folder, ownFolder: folder },
  });

/** Makes a vault with one person in it and closes it; gives its recovery key. */
export const forgeVault = async (forging: Forging): Promise<string> => {
  const server = await serverAt(forging);
  const recoveryKey = await server.create();
  await server.commit(
    put('student', { ...person(mila.id), familyName: 'Sommer', givenNames: 'Mila' }),
  );
  await server.backUp();
  await server.close();
  return recoveryKey;
};

/** Adds the practice records to a vault: consents, schools and much more. */
export const addPracticeRecords = async (folder: string): Promise<void> => {
  const vault = valueOf(await openVault({ ...realSurroundings(folder), secret }));
  const today = localDay(new Date());
  const changes = practiceChanges({ seed: 2027, today, institution: {}, texts });
  valueOf(await vault.append('Übungsdaten', changes));
  await vault.close();
};

/** Lets the program of this home remember a vault, as if it had opened it before. */
export const remember = (home: string, folder: string): void => {
  mkdirSync(join(home, 'profile'), { recursive: true });
  const preferences = { vaultFolder: folder, theme: 'light', practice: false, seen: {} };
  writeFileSync(join(home, 'profile/einstellungen.json'), JSON.stringify(preferences));
};

/** Writes a new generation, so that the vault has two. */
export const compactVault = async (folder: string): Promise<void> => {
  const vault = valueOf(await openVault({ ...realSurroundings(folder), secret }));
  valueOf(await vault.compact());
  await vault.close();
};

/** Turns the bits of one byte over, at this share of a file. */
export const damage = (path: string, share: number): void => {
  const bytes = readFileSync(path);
  const at = Math.floor((bytes.length - 1) * share);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  writeFileSync(path, bytes);
};

/** The bytes of all files of a folder by name, without the locks. */
export const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('lock-'))
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

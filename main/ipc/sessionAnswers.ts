import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { placeAdvice } from '../files/placeAdvice.ts';
import type { Preferences } from '../files/preferences.ts';
import { vaultFolderIn } from '../files/vaultFolderIn.ts';
import type { Session } from '../session/makeSession.ts';
import type { Answers } from './door.ts';
import type { Restoration, Taking } from './hearVault.ts';
import { currentFolder, type Places } from './places.ts';

type SessionChannel = Extract<keyof Answers, `session.${string}` | 'preferences.set'>;

/** What the answers about the session need. */
export type SessionDesk = {
  readonly session: Session;
  readonly places: Places;
  readonly version: string;
  readonly preferences: () => Preferences;
  readonly remember: (preferences: Partial<Preferences>) => void;
  readonly askFolder: (title: string) => Promise<string | null>;
  readonly askBackup: () => Promise<string | null>;
  /** Gives the window and the vault process a line to each other. */
  readonly giveLine: () => Promise<void>;
  /** What came of restoring a backup since a vault was last opened. */
  readonly restored: () => Restoration;
  /** Whether the vault process ended by itself since a vault was last opened. */
  readonly died: () => boolean;
  /** Hears that another vault was chosen than the one of before. */
  readonly otherChosen: () => void;
  /** What was being taken into the vault when it was closed before this opening. */
  readonly brokenOff: () => Taking | null;
  /** The folder of the damaged vault whose remains somebody has looked at. */
  readonly lookedAt: () => string | null;
  readonly drafted: () => void;
  readonly touch: () => void;
  readonly restartPage: () => void;
};

const stateOf = (desk: SessionDesk): 'open' | 'locked' | 'no vault' => {
  if (desk.session.isOpen()) return 'open';
  const known = desk.preferences().vaultFolder !== null || existsSync(currentFolder(desk.places));
  return known ? 'locked' : 'no vault';
};

const chooseVault = async (desk: SessionDesk): Promise<Result<{ folder: string }, Failure>> => {
  // The remembered place says which vault is open: practice data must not pass for one's own.
  if (desk.session.isOpen()) return fail(failure('vault in use'));
  const chosen = await desk.askFolder('Welcher Ordner ist der Tresor?');
  if (chosen === null) return fail(failure('cancelled'));
  const folder = vaultFolderIn(chosen);
  if (folder === null) return fail(failure('no vault there'));
  if (desk.session.isOpen()) return fail(failure('vault in use'));
  if (folder !== currentFolder(desk.places)) desk.otherChosen();
  desk.remember({ vaultFolder: folder, practice: false });
  await desk.session.restand();
  return ok({ folder });
};

const titles = {
  vault: 'Wo soll der Tresor liegen?',
  backup: 'Wohin soll eine zweite Kopie jeder Sicherung?',
} as const;

const choosePlace = async (
  desk: SessionDesk,
  purpose: keyof typeof titles,
): Promise<Result<{ folder: string; advice: string | null }, Failure>> => {
  const chosen = await desk.askFolder(titles[purpose]);
  if (chosen === null) return fail(failure('cancelled'));
  const folder = purpose === 'vault' ? join(chosen, 'Staffelstab-Tresor') : chosen;
  desk.places.chosen[purpose] = folder;
  await desk.session.restand();
  return ok({ folder, advice: await placeAdvice(chosen, purpose) });
};

const chooseBackup = async (desk: SessionDesk): Promise<Result<{ file: string }, Failure>> => {
  const file = await desk.askBackup();
  if (file === null) return fail(failure('cancelled'));
  desk.places.chosen.file = file;
  await desk.session.restand();
  return ok({ file: basename(file) });
};

/** The answers about choosing and locking the vault, and about the window itself. */
export const sessionAnswers = (desk: SessionDesk): Pick<Answers, SessionChannel> => ({
  'session.state': () => ({
    state: stateOf(desk),
    access: desk.session.opened()?.access ?? null,
    practice: desk.preferences().practice,
    restored: desk.restored(),
    died: desk.died(),
    brokenOff: desk.brokenOff(),
    seen: desk.lookedAt() === currentFolder(desk.places),
    folder: currentFolder(desk.places),
    theme: desk.preferences().theme,
    version: desk.version,
  }),
  'session.openPractice': () => desk.session.ask('openPractice', null),
  'session.leavePractice': async () => {
    await desk.session.lock();
    desk.remember({ practice: false });
    desk.otherChosen();
    await desk.session.restand();
    desk.restartPage();
    return null;
  },
  'session.chooseVault': () => chooseVault(desk),
  'session.choosePlace': ({ purpose }) => choosePlace(desk, purpose),
  'session.chooseBackup': () => chooseBackup(desk),
  'session.line': async () => {
    await desk.giveLine();
    return null;
  },
  'session.lock': async () => {
    await desk.session.lock();
    return null;
  },
  'session.drafted': () => {
    desk.drafted();
    return null;
  },
  'session.activity': () => {
    desk.touch();
    return null;
  },
  'preferences.set': ({ theme }) => {
    desk.remember({ theme });
    return null;
  },
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import type { Preferences } from '../files/preferences.ts';
import type { Session } from '../session/makeSession.ts';
import type { AskVault, SecuritySettings } from '../vault/questions.ts';
import { vaultFolderIn } from '../files/vaultFolderIn.ts';
import type { Answers } from './door.ts';

type SessionChannel = Extract<keyof Answers, `session.${string}` | 'preferences.set'>;

/** What the answers about the session need. */
export type SessionDesk = {
  readonly session: Session;
  /** The folder that holds the vaults unless the user chooses another. */
  readonly home: string;
  readonly version: string;
  readonly preferences: () => Preferences;
  readonly remember: (preferences: Partial<Preferences>) => void;
  readonly askFolder: (title: string) => Promise<string | null>;
  readonly obey: (settings: SecuritySettings) => void;
  readonly drafted: () => void;
  readonly touch: () => void;
  readonly restartPage: () => void;
};

const ownFolder = (desk: SessionDesk): string =>
  desk.preferences().vaultFolder ?? join(desk.home, 'tresor');

const practiceFolder = (desk: SessionDesk): string => join(desk.home, 'uebung');

const currentFolder = (desk: SessionDesk): string =>
  desk.preferences().practice ? practiceFolder(desk) : ownFolder(desk);

const obeySettings = async (desk: SessionDesk): Promise<void> => {
  const settings = await desk.session.ask('security', null);
  if (settings.ok) desk.obey(settings.value);
};

const create = async (
  desk: SessionDesk,
  { password, elsewhere }: { readonly password: string; readonly elsewhere: boolean },
): Promise<Result<{ recoveryKey: string }, Failure>> => {
  const parent = elsewhere ? await desk.askFolder('Wo soll der Tresor liegen?') : desk.home;
  if (parent === null) return fail(failure('cancelled'));
  const folder = join(parent, elsewhere ? 'Staffelstab-Tresor' : 'tresor');
  const made = await desk.session.begin((ask) =>
    ask('create', { folder, password, practice: false }),
  );
  if (made.ok) {
    desk.remember({ vaultFolder: folder, practice: false });
    await obeySettings(desk);
  }
  return made;
};

const openPractice = async (desk: SessionDesk) => {
  const folder = practiceFolder(desk);
  const open = (ask: AskVault) =>
    ask('open', {
      folder,
      secret: { kind: 'password', text: practicePassword },
      practice: true,
    });
  const make = async (ask: AskVault) => {
    const made = await ask('create', { folder, password: practicePassword, practice: true });
    return made.ok ? ok(null) : made;
  };
  // A creation that was cut may have left a folder without a vault.
  const begun = await desk.session.begin(async (ask) => {
    const opened = await open(ask);
    return !opened.ok && opened.failure.kind === 'vault missing' ? make(ask) : opened;
  });
  if (begun.ok) {
    desk.remember({ practice: true });
    await obeySettings(desk);
  }
  return begun;
};

const stateOf = (desk: SessionDesk): 'open' | 'locked' | 'no vault' => {
  if (desk.session.isOpen()) return 'open';
  const known = desk.preferences().vaultFolder !== null || existsSync(currentFolder(desk));
  return known ? 'locked' : 'no vault';
};

/** The answers about opening, creating and locking the vault. */
export const sessionAnswers = (desk: SessionDesk): Pick<Answers, SessionChannel> => ({
  'session.state': () => ({
    state: stateOf(desk),
    practice: desk.preferences().practice,
    folder: currentFolder(desk),
    theme: desk.preferences().theme,
    version: desk.version,
  }),
  'session.createVault': (input) => create(desk, input),
  'session.openVault': async ({ secret }) => {
    const begun = await desk.session.begin((ask) =>
      ask('open', { folder: currentFolder(desk), secret, practice: desk.preferences().practice }),
    );
    if (begun.ok) await obeySettings(desk);
    return begun;
  },
  'session.openPractice': () => openPractice(desk),
  'session.leavePractice': async () => {
    await desk.session.lock();
    desk.remember({ practice: false });
    desk.restartPage();
    return null;
  },
  'session.chooseVault': async () => {
    // The remembered place says which vault is open: practice data must not pass for one's own.
    if (desk.session.isOpen()) return fail(failure('vault in use'));
    const chosen = await desk.askFolder('Welcher Ordner ist der Tresor?');
    if (chosen === null) return fail(failure('cancelled'));
    const folder = vaultFolderIn(chosen);
    if (folder === null) return fail(failure('no vault there'));
    if (desk.session.isOpen()) return fail(failure('vault in use'));
    desk.remember({ vaultFolder: folder, practice: false });
    return ok({ folder });
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
  'session.records': () => desk.session.ask('records', null),
  'session.renewRecoveryKey': () => desk.session.ask('renewRecoveryKey', null),
  'preferences.set': ({ theme }) => {
    desk.remember({ theme });
    return null;
  },
});

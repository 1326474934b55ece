import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';

/** What a folder may lie on besides a disk of this PC. */
export type PlaceKind = 'cloud' | 'network' | 'removable' | 'local';

/** What is known of this computer's disks. */
export type PlaceFacts = {
  readonly platform: string;
  /** The lines of /proc/mounts; empty where there is none. */
  readonly mounts: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const cloudFolder =
  /(?:^|[\\/])(?:OneDrive|Nextcloud|ownCloud|Dropbox|Google ?Drive|iCloud ?Drive|Mobile Documents|MagentaCLOUD|HiDrive|Seafile|pCloud|Sync)(?:[ _-][^\\/]*)?(?:[\\/]|$)/iu;

const networkTypes = new Set([
  'cifs',
  'smb3',
  'smbfs',
  'nfs',
  'nfs4',
  'fuse.sshfs',
  'davfs',
  'afpfs',
]);

type Mount = { readonly at: string; readonly type: string };

const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));

/** The mount a path lies on: the longest one that contains it. */
const mountOf = (path: string, mounts: string): Mount | undefined =>
  mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', type = '']) => ({ at: unescaped(at), type }))
    .filter(({ at }) => at !== '' && (path === at || path.startsWith(at === '/' ? '/' : `${at}/`)))
    .sort((one, other) => other.at.length - one.at.length)[0];

/** Windows tells where OneDrive lies, under whatever name; its paths do not tell small from capital letters. */
const isOneDrive = (folder: string, { env }: PlaceFacts): boolean =>
  ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].some((name) => {
    const root = env[name] ?? '';
    return root !== '' && `${folder}\\`.toLowerCase().startsWith(`${root}\\`.toLowerCase());
  });

const onWindows = (folder: string, { env }: PlaceFacts): PlaceKind => {
  if (/^[\\/]{2}/u.test(folder)) return 'network';
  // Which other letters are sticks and which are shares, Node cannot tell: both are to be handled with care.
  const system = (env['SystemDrive'] ?? 'C:').toUpperCase();
  return folder.slice(0, 2).toUpperCase() === system ? 'local' : 'removable';
};

/**
 * What kind of place a folder is, by its name and by what is mounted there.
 * A guess: a cloud folder under a name of its own, or a share behind a drive letter, is not recognised as such.
 */
export const placeKind = (folder: string, facts: PlaceFacts): PlaceKind => {
  if (isOneDrive(folder, facts) || cloudFolder.test(folder)) return 'cloud';
  if (facts.platform === 'win32') return onWindows(folder, facts);
  const mount = mountOf(folder, facts.mounts);
  if (/[\\/]gvfs[\\/]/u.test(folder) || (mount !== undefined && networkTypes.has(mount.type)))
    return 'network';
  const outside = /^\/(?:media|run\/media|Volumes|mnt)\//u.test(folder);
  return outside && mount?.at !== '/' ? 'removable' : 'local';
};

const advice = {
  vault: {
    cloud:
      'Dieser Ordner wird offenbar mit einer Cloud abgeglichen. Der Abgleich kann Dateien zurücksetzen oder sperren, während Sie arbeiten, und die verschlüsselten Dateien verlassen diesen PC. Besser ist ein Ordner, der nur auf diesem PC liegt.',
    network:
      'Dieser Ordner liegt auf einem Netzlaufwerk. Ist das Netz weg, lässt sich der Tresor nicht öffnen und nichts speichern. Es arbeitet immer nur eine Person zur selben Zeit darin.',
    removable:
      'Dieser Ordner liegt auf einem Wechseldatenträger oder einem anderen Laufwerk. Ziehen Sie den Datenträger nicht ab, solange der Tresor offen ist, und legen Sie Sicherungen an einem anderen Ort an.',
  },
  backup: {
    cloud:
      'Dieser Ordner wird offenbar mit einer Cloud abgeglichen. Die Sicherungen sind verschlüsselt, verlassen damit aber diesen PC. Klären Sie mit Ihrer Datenschutzstelle, ob das erlaubt ist.',
    network:
      'Dieser Ordner liegt auf einem Netzlaufwerk. Das ist ein guter zweiter Ort, solange das Netz erreichbar ist.',
    removable:
      'Dieser Ordner liegt auf einem Wechseldatenträger oder einem anderen Laufwerk. Das ist ein guter zweiter Ort. Verwahren Sie den Datenträger verschlossen und stecken Sie ihn regelmäßig ein.',
  },
} as const;

/** What is to be known about a folder that was chosen for a vault or for backups; null for a disk of this PC. */
export const adviceFor = (kind: PlaceKind, purpose: keyof typeof advice): string | null =>
  kind === 'local' ? null : advice[purpose][kind];

const mountsHere = (): string => {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
};

/** Looks at a folder of this computer and says what is to be known about it. */
export const placeAdvice = async (
  folder: string,
  purpose: keyof typeof advice,
): Promise<string | null> => {
  const real = await realpath(folder).catch(() => folder);
  const facts = { platform: process.platform, mounts: mountsHere(), env: process.env };
  return adviceFor(placeKind(real, facts), purpose);
};

import { join } from 'node:path';
import type { BackupPlace } from '../../../domain/backup/backupPlaceSchema.ts';
import type { Input } from '../../../domain/contract/contract.ts';
import { parseBackupName } from '../backup/backupFileNames.ts';
import type { Opened, ServerDesk } from './ServerDesk.ts';

/** The place of backups beside a vault: a folder of its own, so that a mishap to the vault's folder spares it. */
export const ownPlace = (vaultFolder: string): string => `${vaultFolder}-sicherungen`;

/** The folder for one vault's backups inside a folder the user chose, which may serve several vaults. */
export const secondPlace = (chosen: string, vaultId: string): string =>
  join(chosen, `staffelstab-sicherungen-${vaultId.slice(0, 8)}`);

/** What the vault knows about one of its places of backups; undefined where there is none yet. */
export const knownPlace = ({ vault }: Opened, which: BackupPlace['id']): BackupPlace | undefined =>
  vault.data.backupPlace[which];

/** The folders backups lie in, the one beside the vault first. */
export const foldersOf = (opened: Opened): readonly { id: BackupPlace['id']; folder: string }[] => {
  const second = knownPlace(opened, 'second');
  return [
    { id: 'own', folder: ownPlace(opened.folder) },
    ...(second === undefined ? [] : [{ id: 'second' as const, folder: second.folder }]),
  ];
};

/** The folders that may hold backups; before a vault is open only the one beside it is known. */
export const placesOf = (desk: ServerDesk): ReturnType<typeof foldersOf> =>
  desk.opened === null
    ? [{ id: 'own', folder: ownPlace(desk.standing.folder) }]
    : foldersOf(desk.opened);

/** Where a backup the window names lies; null when it was not chosen, or is no name of a backup. */
export const pathOf = (desk: ServerDesk, which: Input<'backup.look'>['which']): string | null => {
  if (which === 'chosen') return desk.standing.backupFile;
  const place = placesOf(desk).find(({ id }) => id === which.place);
  // Whatever is no name of a backup could lead elsewhere.
  const isName = parseBackupName(which.file) !== undefined;
  return place === undefined || !isName ? null : join(place.folder, which.file);
};

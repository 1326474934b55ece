/** A file of the vault, as its name tells. Order and meaning come from names, never from dates. */
export type VaultFile =
  | { readonly kind: 'snapshot'; readonly name: string; readonly generation: number }
  | {
      readonly kind: 'segment';
      readonly name: string;
      readonly generation: number;
      readonly number: number;
    };

/** The name of the snapshot of a generation. */
export const snapshotName = (generation: number): string =>
  `s-${String(generation).padStart(10, '0')}.stf`;

/** The name of a journal segment. */
export const segmentName = (generation: number, number: number): string =>
  `j-${String(generation).padStart(10, '0')}-${String(number).padStart(2, '0')}.stj`;

/** Reads a file name; undefined for names that no vault file has, such as a sync tool's conflict copy. */
export const parseFileName = (name: string): VaultFile | undefined => {
  const snapshot = /^s-(\d{10})\.stf$/u.exec(name)?.[1];
  if (snapshot !== undefined) return { kind: 'snapshot', name, generation: Number(snapshot) };
  const [, generation, number] = /^j-(\d{10})-(\d{2,6})\.stj$/u.exec(name) ?? [];
  if (generation === undefined || number === undefined) return undefined;
  return { kind: 'segment', name, generation: Number(generation), number: Number(number) };
};

/**
 * Whether a name is that of a vault file with something added, as sync programs name the copy of a file that two PCs
 * wrote. Nothing is read from such a file, but entries may lie in it and nowhere else.
 */
export const isConflictCopy = (name: string): boolean =>
  /^(?:s-\d{10}|j-\d{10}-\d{2,6}).+\.st[fj]$/u.test(name) && parseFileName(name) === undefined;

/** The name of the file that says: what is older than this generation belongs to the state before a restoration. */
export const restoreMark = (generation: number): string =>
  `restore-${String(generation).padStart(10, '0')}`;

/** The generation such a file speaks of; undefined for every other name. */
export const restoredGeneration = (name: string): number | undefined => {
  const digits = /^restore-(\d{10})$/u.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Folder inside the vault folder where damaged files are kept. */
export const quarantineFolder = 'quarantine';

/** What the engine asks about a file: its length, its last touch and how many names it still has. */
export type FileFacts = {
  readonly size: number;
  readonly links: number;
  readonly touchedAt: number;
};

/** A file this process created and is the only one to add to. */
export type NewFile = {
  /** Writes bytes at a place and returns how many were taken, which may be fewer than given. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  /** Returns once the operating system says that all written bytes are on the medium. */
  sync(): Promise<void>;
  /** Its length, and whether it still has a name. */
  facts(): Promise<Pick<FileFacts, 'size' | 'links'>>;
  close(): Promise<void>;
};

/**
 * Every operation the vault performs on a disk; nothing else in the engine touches files.
 * All of them reject with an error that carries an errno `code`.
 */
export type Fs = {
  /** Creates a file that must not exist yet, readable by its owner only. */
  createFile(path: string): Promise<NewFile>;
  /** Makes the folder and its missing parents, open to its owner only. */
  createFolder(path: string): Promise<void>;
  read(path: string): Promise<Uint8Array>;
  /** The names of the entries of a folder, in no particular order. */
  list(folder: string): Promise<readonly string[]>;
  facts(path: string): Promise<FileFacts>;
  unlink(path: string): Promise<void>;
  /** Gives a file another name on the same disk; the new name must be free. */
  move(from: string, to: string): Promise<void>;
  /** Makes the names inside a folder durable. */
  syncFolder(folder: string): Promise<void>;
  /** Sets the moment of the last touch, in milliseconds since 1970. */
  touch(path: string, at: number): Promise<void>;
};

import type { Bytes } from '../office/officeJob.ts';

/** Whether a paper was printed, and where it was not, what Electron says of it. */
export type Printing = { readonly printed: boolean; readonly reason: string };

/** A window for one paper, as the printer of papers sees it; every promise fails when the window or its page ends first. */
export type PaperWindow = {
  /** Draws a Word file; resolves when it stands as it will be printed. */
  readonly draw: (bytes: Bytes) => Promise<void>;
  readonly pdf: () => Promise<Bytes>;
  readonly hasPrinter: () => Promise<boolean>;
  /** Shows the system's dialog; resolves when it is closed. */
  readonly print: () => Promise<Printing>;
  readonly end: () => void;
};

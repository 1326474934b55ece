/** What a lock tells about the program that holds it. */
export type Machine = {
  readonly pid: number;
  readonly host: string;
  /** Changes with every start of the computer; empty where the system does not tell. */
  readonly bootId: string;
  /** Whether a program with this number runs on this computer now. */
  readonly isRunning: (pid: number) => boolean;
};

/** Every recorded system call that names an internet address, and how many calls there are in all. */
export function readTraces(folder: string): {
  readonly outside: readonly string[];
  readonly calls: number;
};

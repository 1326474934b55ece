/** Runs one task after the other, in the order they were given. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** Makes a queue; a task that throws does not stop those behind it. */
export const makeQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run;
    return run;
  };
};

const untilThreadsGiveBack = 4000;

/** Wipes behind the gate after a lock, twice: other threads give their memory back only after a while. */
export const cleanBehindGate = async (
  wipe: () => Promise<void>,
  wait: (ms: number) => Promise<void>,
): Promise<void> => {
  await wipe();
  await wait(untilThreadsGiveBack);
  await wipe();
};

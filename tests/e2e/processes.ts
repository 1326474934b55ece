import type { ElectronApplication } from 'playwright-core';

/** A utility process of the program: the one that holds the key, or one that writes and reads files of Office. */
type Utility = 'Staffelstab Tresor' | 'Staffelstab Office';

/** The numbers of the running processes of a kind. */
export const pidsOf = (app: ElectronApplication, utility: Utility): Promise<readonly number[]> =>
  app.evaluate(
    (electron, wanted) =>
      electron.app
        .getAppMetrics()
        .filter(({ serviceName, name }) => serviceName === wanted || name === wanted)
        .map(({ pid }) => pid),
    utility,
  );

/** The number of the one that runs; throws where there is none. */
export const pidOf = async (app: ElectronApplication, utility: Utility): Promise<number> => {
  const [pid] = await pidsOf(app, utility);
  if (pid === undefined) throw new Error(`${utility} is not running.`);
  return pid;
};

import { goldenDisk, goldenFormats } from '../goldenDisk.ts';
import { type Run, count, type Scenario } from '../Scenario.ts';
import { on, open } from '../vaults.ts';

const check = async (run: Run, format: string): Promise<void> => {
  const { disk, expected } = goldenDisk(format);
  const files = [...disk.names].map(([path, { bytes }]) => [path, bytes] as const);
  const opened = await open(on(disk, run.random), {
    kind: 'recovery',
    digits: expected.recoveryKey,
  });
  if (!opened.ok) {
    count(run.tally, `I7 ${opened.failure.kind}`, `format ${format}`);
    return;
  }
  const vault = opened.value;
  const data: Readonly<Record<string, object | undefined>> = vault.data;
  for (const [collection, records] of Object.entries(expected.counts)) {
    const found = Object.keys(data[collection] ?? {}).length;
    const missing = found === records ? undefined : `I1 ${found} of ${records} ${collection}`;
    count(run.tally, missing, `format ${format}`);
  }
  await vault.close();
  const kept = files.every(([path, bytes]) => disk.names.get(path)?.bytes.equals(bytes) ?? true);
  count(run.tally, kept ? undefined : 'I10 a file was changed in place', `format ${format}`);
};

/** F16: a vault of every released format opens and holds every record. */
export const goldenVaults: Scenario = {
  id: 'F16',
  title: 'A vault of every released format opens',
  hindrance: () =>
    goldenFormats().length === 0 ? 'There is no fixture of a released format.' : undefined,
  run: async (run) => {
    for (const format of goldenFormats()) await check(run, format);
  },
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskOf, home } from '../disk/Disk.ts';
import { type Run, count, type Scenario } from '../Scenario.ts';
import { folder, on, open } from '../vaults.ts';

/** Where the vaults of released formats lie; the harness runs from the top folder of the product. */
const place = join('tests', 'fixtures', 'vaults');

type Expected = {
  readonly password: string;
  readonly recoveryKey: string;
  readonly head: { readonly seq: number };
  readonly counts: Readonly<Record<string, number>>;
};

const formats = (): readonly string[] => {
  try {
    return readdirSync(place).sort();
  } catch {
    return [];
  }
};

const check = async (run: Run, format: string): Promise<void> => {
  const names = readdirSync(join(place, format));
  const expected = JSON.parse(
    readFileSync(join(place, format, 'expected.json'), 'utf8'),
  ) as Expected;
  const files = names
    .filter((name) => /\.st[fj]$/u.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(place, format, name))] as const);
  const disk = diskOf([home, folder], files);
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
    formats().length === 0 ? 'There is no fixture of a released format.' : undefined,
  run: async (run) => {
    for (const format of formats()) await check(run, format);
  },
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, diskOf, home } from './disk/Disk.ts';
import { newOracle, textOf } from './Oracle.ts';
import { seeded } from './random.ts';
import { folder, on, open, textsOf } from './vaults.ts';
import type { Knowledge } from './workload.ts';

/** Where the vaults of released formats lie; the harness runs from the top folder of the product. */
const place = join('tests', 'fixtures', 'vaults');

/** What is known of a vault of a released format. */
type Expected = {
  readonly recoveryKey: string;
  readonly counts: Readonly<Record<string, number>>;
};

/** The released formats of which a vault is kept. */
export const goldenFormats = (): readonly string[] => {
  try {
    return readdirSync(place).sort();
  } catch {
    return [];
  }
};

/** A disk with the vault of a released format, and what is known of it. */
export const goldenDisk = (
  format: string,
): { readonly disk: Disk; readonly expected: Expected } => {
  const from = join(place, format);
  const expected = JSON.parse(readFileSync(join(from, 'expected.json'), 'utf8')) as Expected;
  const files = readdirSync(from)
    .filter((name) => /\.st[fj]$/u.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(from, name))] as const);
  return { disk: diskOf([home, folder], files), expected };
};

/** The vault of the first released format as a workload meets it: of an older schema, with two generations. */
export const goldenStart = async (): Promise<
  Pick<Knowledge, 'oracle' | 'keyring'> & { disk: Disk }
> => {
  const { disk, expected } = goldenDisk('1.0');
  const secret = { kind: 'recovery', digits: expected.recoveryKey } as const;
  const opened = await open(on(disk, seeded(1)), secret, { look: true });
  if (!opened.ok) throw new Error(`I7 the golden vault does not open: ${opened.failure.kind}`);
  const acknowledged = textsOf(opened.value);
  await opened.value.close();
  if (Object.keys(acknowledged).length !== expected.counts['note']) {
    throw new Error('I1 the golden vault has not all of its notes');
  }
  const history = new Map([[textOf(acknowledged), 0]]);
  const oracle = { ...newOracle(), created: true, generations: 2, acknowledged, history };
  return { disk, oracle, keyring: { secrets: [secret] } };
};

import { createHash } from 'node:crypto';
import { takeBegun } from '../derivations.ts';
import { judgeDamage, type Violation } from '../invariants.ts';
import { largestAsked } from '../largestAsked.ts';
import {
  bytesAt,
  changed,
  type SampleVault,
  sampleVault,
  segmentHeadLength,
  vaultPaths,
} from '../sampleVaults.ts';
import { count, countFact, type Run, type Scenario } from '../Scenario.ts';
import { password } from '../vaults.ts';

const values: readonly unknown[] = [
  2 ** 32,
  2 ** 42,
  2 ** 53,
  1e308,
  -1,
  0,
  0.5,
  null,
  '',
  '4294967296',
  'f'.repeat(60_000),
  [],
  {},
  true,
];

type Json = { [name: string]: unknown };

const hasMembers = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every copy of a header in which one member, however deep, has another value or is gone. */
function* variants(header: Json): Generator<{ json: string; how: string }> {
  const members = function* (value: Json, path: readonly string[]): Generator<readonly string[]> {
    for (const [name, member] of Object.entries(value)) {
      yield [...path, name];
      if (hasMembers(member)) yield* members(member, [...path, name]);
    }
  };
  for (const path of members(header, [])) {
    for (const value of [...values, undefined]) {
      const copy = structuredClone(header);
      let parent = copy;
      for (const name of path.slice(0, -1)) parent = parent[name] as Json;
      parent[path.at(-1) ?? ''] = value;
      const json = JSON.stringify(copy);
      yield {
        json,
        how: `${path.join('.')} = ${(value === undefined ? 'gone' : JSON.stringify(value)).slice(0, 30)}`,
      };
    }
  }
}

/** A snapshot with another header whose hash is right again, as somebody could make it who has no key. */
const withHeader = (file: Buffer, json: string): Buffer => {
  const end = 16 + file.readUInt32BE(12);
  const start = Buffer.from(file.subarray(0, 16));
  const header = Buffer.from(json, 'utf8');
  start.writeUInt32BE(header.length, 12);
  const hash = createHash('sha256').update(start).update(header).digest();
  return Buffer.concat([start, header, hash, file.subarray(end + 32)]);
};

/** More than any file here needs, and far below what the forged lengths would ask for. */
const mostBytes = 1024 * 1024;

type Bomb = { path: string; bytes: Buffer; how: string; changes: boolean };

/** Opens a vault with a forged file, and writes down what that asked of the computer. */
const openForged = async (run: Run, sample: SampleVault, { path, bytes }: Bomb) => {
  const disk = changed(sample.disk, { [path]: bytes });
  const keyring = { secrets: [{ kind: 'password' as const, text: password }] };
  takeBegun();
  const asked = await largestAsked(() =>
    judgeDamage(disk, { ...sample, keyring, random: run.random }),
  );
  return { judged: asked.result, bytes: asked.bytes, derivations: takeBegun() };
};

/** Whether what a stranger wrote into a header was paid for, with time or with memory. */
const judgeCost = ({ bytes, derivations }: Awaited<ReturnType<typeof openForged>>): Violation => {
  if (derivations.foreign > 0) return 'I4 a derivation was begun with forged parameters';
  return bytes > mostBytes ? `I4 ${bytes} bytes were asked for at once` : undefined;
};

const judge = async (run: Run, sample: SampleVault, bomb: Bomb): Promise<void> => {
  const opened = await openForged(run, sample, bomb);
  const { judged, bytes, derivations } = opened;
  const { facts } = run.tally;
  facts['most bytes asked for at once'] = Math.max(
    facts['most bytes asked for at once'] ?? 0,
    bytes,
  );
  countFact(run.tally, 'derivations begun', derivations.all);
  if ('violation' in judged) {
    count(run.tally, judged.violation, bomb.how);
    return;
  }
  countFact(run.tally, judged.answer);
  const believed = judged.answer === 'whole' && bomb.changes;
  const lost = ['earlier state', 'last write left out'].includes(judged.answer);
  const wrong = lost || believed ? `I4 answered "${judged.answer}"` : judgeCost(opened);
  count(run.tally, wrong, bomb.how);
};

/** F14: headers of snapshots and segments with absurd, missing and mistyped members and lengths. */
export const headerBombs: Scenario = {
  id: 'F14',
  title: 'Headers with absurd parameters and lengths, refused without an allocation',
  run: async (run) => {
    const whole = await sampleVault(run.random, 'closed');
    // With one snapshot nothing bridges it: the answer has to come from this header.
    const paths = vaultPaths(whole.disk);
    const path = paths.findLast((one) => one.endsWith('.stf')) ?? '';
    const others = Object.fromEntries(
      paths.filter((one) => one.endsWith('.stf') && one !== path).map((one) => [one, undefined]),
    );
    const sample = { ...whole, disk: changed(whole.disk, others) };
    const file = bytesAt(sample.disk, path);
    const header = JSON.parse(file.toString('utf8', 16, 16 + file.readUInt32BE(12))) as Json;
    const keep = run.scale >= 0.05 ? 1 : 0.15;
    for (const { json, how } of variants(header)) {
      if (!run.random.chance(keep)) continue;
      const changes = json !== JSON.stringify(header);
      await judge(run, sample, { path, bytes: withHeader(file, json), how, changes });
    }
    for (const length of [0, 1, 65_536, 65_537, 2 ** 31, 2 ** 32 - 1]) {
      for (const one of paths.filter((other) => !(other in others))) {
        const bytes = Buffer.from(bytesAt(sample.disk, one));
        bytes.writeUInt32BE(length, one.endsWith('.stj') ? segmentHeadLength : 12);
        const how = `${one} length ${length}`;
        await judge(run, sample, { path: one, bytes, how, changes: false });
      }
    }
  },
};

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRandom } from '../../domain/practiceData/random.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { killAgainAndAgain, type KillCounts } from './killedApp.ts';

const kills = Number(process.env['STAFFELSTAB_KILLS'] ?? 5);
const seed = Number(process.env['STAFFELSTAB_SEED'] ?? 1);

test(
  `${kills} kills in the midst of work lose no word that was acknowledged`,
  { timeout: 60_000 + kills * 20_000 },
  async () => {
    const began = Date.now();
    const folder = join(repoRoot, 'artifacts/torture');
    mkdirSync(folder, { recursive: true });
    const tell = (counts: KillCounts): void => {
      const seconds = Math.round((Date.now() - began) / 1000);
      const result = JSON.stringify({ seed, seconds, wanted: kills, ...counts }, null, 2);
      writeFileSync(join(folder, 'electron-kills.json'), result);
    };
    const home = mkdtempSync(join(tmpdir(), 'staffelstab-kills-'));
    const random = makeRandom(seed).next;
    const counts = await killAgainAndAgain({ home, kills, random, tell });
    tell(counts);
    expect(counts).toMatchObject({ kills, lost: [], torn: [] });
    // A kill under load that saw nothing acknowledged would prove nothing.
    expect(counts.acknowledged).toBeGreaterThan(kills);
  },
);

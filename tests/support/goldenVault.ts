import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { emptyDisk, type SimulatedDisk } from './vaultSimulatedFs.ts';

const expectedSchema = z.object({
  schema: z.number(),
  password: z.string(),
  recoveryKey: z.string(),
  vaultId: z.string(),
  head: z.object({ seq: z.number(), generation: z.number() }),
  stateSha256: z.string(),
  counts: z.record(z.string(), z.number()),
  notes: z.object({ first: z.string(), dropped: z.string(), last: z.string() }),
});

/** A vault that an earlier version wrote, on a disk of its own, and what must be found in it. */
export const goldenVault = (
  format: string,
  folder: string,
): { disk: SimulatedDisk; expected: z.infer<typeof expectedSchema> } => {
  const fixture = new URL(`../fixtures/vaults/${format}/`, import.meta.url);
  const disk = emptyDisk();
  disk.folders.add(folder);
  for (const name of readdirSync(fixture).filter((file) => !file.endsWith('.json'))) {
    const bytes = readFileSync(new URL(name, fixture));
    const file = { bytes, durable: bytes, unsyncedFrom: bytes.length, links: 1, touchedAt: 0 };
    disk.names.set(`${folder}/${name}`, file);
    disk.durableNames.set(`${folder}/${name}`, file);
  }
  const text = readFileSync(new URL('expected.json', fixture), 'utf8');
  return { disk, expected: expectedSchema.parse(JSON.parse(text)) };
};

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  create,
  note,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';

const place = mkdtempSync(join(tmpdir(), 'staffelstab-full-'));

/** A small disk of its own, where this system lets the tests mount one. */
const mounted = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

afterAll(() => {
  if (mounted) execFileSync('umount', [place]);
  rmSync(place, { recursive: true });
});

const freeBytes = (): number => {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
};

test.runIf(mounted)(
  'a really full disk takes a last save with the space of the reserve',
  async () => {
    const around = surroundings({ folder: join(place, 'tresor'), reserveSize: 64 * 1024 });
    const ballast = join(place, 'ballast');
    const { vault } = await create(around);
    valueOf(await vault.append('Notiz', [note('a', 'eins')]));
    writeFileSync(ballast, Buffer.alloc(freeBytes()));
    expect(freeBytes()).toBe(0);
    const text = 'letzte Worte '.repeat(2_000);
    valueOf(await vault.append('Notiz', [note('b', text)]));
    expect(vault.spaceIsShort).toBe(true);
    const looking = valueOf(await reopen(around, { look: true }));
    expect(textsOf(looking)).toEqual({ a: 'eins', b: text });
    await looking.close();
    unlinkSync(ballast);
    valueOf(await vault.compact());
    expect(vault.spaceIsShort).toBe(false);
    await vault.close();
    const again = valueOf(await reopen(around));
    expect(textsOf(again)).toEqual({ a: 'eins', b: text });
    await again.close();
    rmSync(around.folder, { recursive: true });
  },
);

test.runIf(mounted)('a really full disk loses nothing at any amount of free space', async () => {
  for (let left = 0; left <= 48 * 1024; left += 4096) {
    const around = surroundings({ folder: join(place, `tresor-${left}`) });
    const ballast = join(place, 'ballast');
    const { vault } = await create(around);
    valueOf(await vault.append('Notiz', [note('a', 'eins '.repeat(2_000))]));
    writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - left)));
    const expected: Record<string, string> = { a: 'eins '.repeat(2_000) };
    for (let at = 0; at < 4; at += 1) {
      const text = `Satz ${at} `.repeat(600);
      const saved = await vault.append('Notiz', [note(`n${at}`, text)]);
      if (saved.ok) expected[`n${at}`] = text;
      else expect(saved.failure.kind).toBe('disk full');
      const compacted = await vault.compact();
      if (!compacted.ok) expect(compacted.failure.kind).toBe('disk full');
      expect(textsOf(vault)).toEqual(expected);
    }
    unlinkSync(ballast);
    valueOf(await vault.append('Notiz', [note('b', 'wieder Platz')]));
    valueOf(await vault.compact());
    await vault.close();
    const again = valueOf(await reopen(around));
    expect(textsOf(again)).toEqual({ ...expected, b: 'wieder Platz' });
    await again.close();
    rmSync(around.folder, { recursive: true });
  }
});

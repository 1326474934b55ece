import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A storage medium of its own: small, and it can be filled, write-protected, pulled out and put back. */
export type Medium = {
  /** Where it is plugged in. */
  readonly at: string;
  /** Fills it until so many bytes are left; with none given, to the last block. */
  readonly fill: (left?: number) => void;
  /** Frees what was filled. */
  readonly empty: () => void;
  /** Flips the switch that forbids writing. */
  readonly protect: () => void;
  /** Flips that switch while somebody may be writing: waits for the moment between two files. */
  readonly protectInUse: () => void;
  readonly unprotect: () => void;
  readonly pull: () => void;
  readonly putBack: () => void;
  readonly dispose: () => void;
};

const mount = (...args: string[]): void => {
  execFileSync('mount', args, { stdio: 'pipe' });
};

const unmount = (path: string): void => {
  execFileSync('umount', ['-l', path], { stdio: 'pipe' });
};

/** Whether this user may mount anything; where not, the tests that need a medium say so and are left out. */
export const mayMount: boolean = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'none', folder);
    unmount(folder);
    return true;
  } catch (error) {
    process.stderr.write(`Left out, for nothing can be mounted here: ${String(error)}\n`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

const blockSize = 4096;

/**
 * Plugs in a medium of so many bytes. It is a memory disk that is shown at a second place:
 * pulled out, it vanishes from there with all it holds, and is whole when it is put back.
 */
export const plugIn = (bytes: number): Medium => {
  const home = mkdtempSync(join(tmpdir(), 'staffelstab-medium-'));
  const disk = join(home, 'disk');
  const at = join(home, 'STICK');
  mkdirSync(disk);
  mkdirSync(at);
  mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'none', disk);
  const show = (...options: string[]): void => mount('--bind', ...options, disk, at);
  show();
  const swap = (...options: string[]): void => {
    unmount(at);
    show(...options);
  };
  let filled = 0;
  const fill = (left = 0): void => {
    const { bavail, bsize } = statfsSync(disk);
    const free = bavail * bsize - Math.ceil(left / blockSize) * blockSize;
    if (free <= 0) return;
    filled += 1;
    writeFileSync(join(disk, `fremd-${filled}`), Buffer.alloc(free));
  };
  return {
    at,
    fill,
    empty: () => {
      for (; filled > 0; filled -= 1) rmSync(join(disk, `fremd-${filled}`));
    },
    protect: () => swap('-o', 'ro'),
    protectInUse: () => {
      // The place never stands open for a moment, as it would while one shows the disk anew.
      for (let tries = 200; ; tries -= 1)
        try {
          mount('-o', 'remount,bind,ro', at);
          return;
        } catch (error) {
          if (tries === 0) throw error;
        }
    },
    unprotect: () => swap(),
    pull: () => unmount(at),
    putBack: () => show(),
    dispose: () => {
      for (const place of [at, disk])
        try {
          unmount(place);
        } catch {
          // It was pulled out already.
        }
      rmSync(home, { recursive: true, force: true });
    },
  };
};

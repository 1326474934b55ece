import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** The bundled harness, which starts its child programs from itself; empty where it was not bundled. */
export const bundledHarness = (): string => process.env.TORTURE_BUNDLE ?? '';

/** Starts one of the harness's child programs. */
export const spawnChild = (...args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [bundledHarness(), 'child', ...args]);

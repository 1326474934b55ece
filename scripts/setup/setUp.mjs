import { ensureDisplay } from './display.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureRuntime } from './runtime.mjs';
import { say } from './say.mjs';

/**
 * Makes a clone ready to build, start and test: packages, an Electron, what it needs of the system. Quick when all is there.
 *
 * @returns {Promise<import('./findRuntime.mjs').Runtime>}
 * @throws when something is missing that cannot be fetched; the message says what to do
 */
export async function setUp() {
  await ensurePackages();
  const runtime = await ensureRuntime();
  await ensureDisplay(runtime.executable);
  return runtime;
}

/**
 * Runs the body of a command and ends the process with the exit code it gives; a failure is told in one sentence.
 *
 * @param {() => Promise<number>} body
 */
export async function command(body) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    say(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  try {
    process.exitCode = await body();
  } catch (error) {
    say(`\nThis did not work: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

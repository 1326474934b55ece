import { join } from 'node:path';
import { onVirtualDisplay } from '../../scripts/setup/display.mjs';
import { run } from '../../scripts/setup/run.mjs';

const parse = ({ code, output }, what) => {
  // Warnings of libraries may stand before the figures, which are the last line.
  const last = output.trim().split('\n').at(-1);
  if (code !== 0) throw new Error(`${what} did not succeed:\n${output.slice(-3000)}`);
  return last === '' ? undefined : JSON.parse(last);
};

/**
 * Runs a script of the bench in a Node process of its own and gives what it printed, parsed.
 *
 * @param {string} script
 * @param {readonly (string | number)[]} args
 */
export const inFreshNode = (script, ...args) => inNode([], script, args);

/** The same with room for half a million notes several times over. */
export const inLargeNode = (script, ...args) =>
  inNode(['--max-old-space-size=12288'], script, args);

async function inNode(flags, script, args) {
  const path = join(import.meta.dirname, script);
  const line = [...flags, '--expose-gc', '--no-warnings', path, ...args.map(String)];
  return parse(await run(process.execPath, line, { quiet: true, seconds: 1800 }), script);
}

/** Runs another program and gives what it printed, parsed. */
export async function inProgram(program, ...args) {
  return parse(await run(program, args.map(String), { quiet: true, seconds: 900 }), args[0]);
}

/** Runs a script that starts Electron with a virtual display and gives what it printed, parsed. */
export const onDisplay = (script, ...args) =>
  inProgram(
    ...onVirtualDisplay(process.execPath, [join(import.meta.dirname, script), ...args]).flat(),
  );

import { join } from 'node:path';
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
export async function inFreshNode(script, ...args) {
  const path = join(import.meta.dirname, script);
  const line = ['--expose-gc', '--no-warnings', path, ...args.map(String)];
  return parse(await run(process.execPath, line, { quiet: true, seconds: 900 }), script);
}

/** Runs another program and gives what it printed, parsed. */
export async function inProgram(program, ...args) {
  return parse(await run(program, args.map(String), { quiet: true, seconds: 900 }), args[0]);
}

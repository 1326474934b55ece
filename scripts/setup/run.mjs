import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { repoRoot } from './paths.mjs';

/**
 * Runs a program to its end and gives its exit code; a program that cannot be started gives 127, one ended by a signal or
 * by the time limit gives 1.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, seconds?: number, cwd?: string }} [options]
 *   quiet: keep what the program prints instead of showing it
 * @returns {Promise<{ code: number, output: string }>} the output is empty unless `quiet`
 */
export function run(command, args, options = {}) {
  const child = spawn(command, [...args], {
    cwd: options.cwd ?? repoRoot,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
    timeout: options.seconds === undefined ? undefined : options.seconds * 1000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  const collect = (chunk) => (output += String(chunk));
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script of a package in node_modules with this very Node, which works on every system without a shell.
 *
 * @param {string} script path inside node_modules, such as `typescript/bin/tsc`
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [join(repoRoot, 'node_modules', script), ...args], options);
}

/**
 * Whether a program of this name is found on the search path.
 *
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)));
}

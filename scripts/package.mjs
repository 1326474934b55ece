/**
 * `npm run package`: builds the unpacked program of this system into `dist/`, with the Electron the set-up found;
 * `-- --check` also runs the checks on it; `-- --installers` builds the installers, which need the internet, instead.
 */
import { parseArgs } from 'node:util';
import { runGuards } from './guards/runGuards.mjs';
import { vitestGuard } from './guards/vitestGuard.mjs';
import { runTool } from './setup/run.mjs';
import { command, setUp } from './setup/setUp.mjs';

const neverPublish = ['--publish', 'never'];

await command(async () => {
  const options = { check: { type: 'boolean' }, installers: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  const runtime = await setUp();
  const pack = values.installers ? buildInstallers : () => buildFolder(runtime);
  const guards = [
    { name: 'build', check: bundle },
    { name: 'package', check: pack },
  ];
  if (values.check) {
    guards.push({ name: 'packaging', check: () => vitestGuard('packaging') });
  }
  return runGuards(guards);
});

async function bundle() {
  return (await runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']))
    .code;
}

async function buildFolder({ dist, version }) {
  const electron = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  return (await runTool('electron-builder/cli.js', ['--dir', ...electron, ...neverPublish])).code;
}

/** Installers carry the Electron named in package.json, which electron-builder downloads. */
async function buildInstallers() {
  return (await runTool('electron-builder/cli.js', neverPublish)).code;
}

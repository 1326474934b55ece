import { runTool } from '../../scripts/setup/run.mjs';
import { setUp } from '../../scripts/setup/setUp.mjs';

/** Sets up the runtime and builds the program as it is, to be started by a script of the bench. */
export async function buildProgram() {
  await setUp();
  const { code } = await runTool('electron-vite/bin/electron-vite.js', ['build'], { quiet: true });
  if (code !== 0) throw new Error('The build did not succeed.');
}

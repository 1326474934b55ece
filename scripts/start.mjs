/** `npm start`: sets up, builds and opens the program; without a display it shows the tour in pictures instead. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay, onVirtualDisplay } from './setup/display.mjs';
import { repoRoot } from './setup/paths.mjs';
import { run, runTool } from './setup/run.mjs';
import { sandboxProblem } from './setup/sandbox.mjs';
import { say } from './setup/say.mjs';
import { command, setUp } from './setup/setUp.mjs';

await command(async () => {
  const runtime = await setUp();
  const build = await runTool('electron-vite/bin/electron-vite.js', [
    'build',
    '--logLevel',
    'warn',
  ]);
  if (build.code !== 0) return build.code;
  return hasDisplay() ? open(runtime) : showTour();
});

async function open(runtime) {
  const problem = sandboxProblem(runtime.dist);
  if (problem !== undefined) {
    say(problem);
    return 1;
  }
  say('Opening Staffelstab ...');
  return (await run(runtime.executable, [repoRoot])).code;
}

async function showTour() {
  const tour = join('scripts', 'tour.mjs');
  if (!existsSync(join(repoRoot, tour))) {
    say(
      'No display was found, and this version has no tour in pictures. Start it where a window can open.',
    );
    return 1;
  }
  say('No display was found: taking the tour on a virtual one.');
  const [program, args] = onVirtualDisplay(process.execPath, [tour]);
  return (await run(program, args)).code;
}

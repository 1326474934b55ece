/** `npm run dev`: sets up and opens the program with hot reload. */
import { runTool } from './setup/run.mjs';
import { sandboxProblem } from './setup/sandbox.mjs';
import { say } from './setup/say.mjs';
import { command, setUp } from './setup/setUp.mjs';

await command(async () => {
  const runtime = await setUp();
  const problem = sandboxProblem(runtime.dist);
  if (problem !== undefined) say(`${problem} For development it starts without its sandbox.`);
  const args = problem === undefined ? ['dev'] : ['dev', '--noSandbox'];
  const env = { ELECTRON_EXEC_PATH: runtime.executable };
  return (await runTool('electron-vite/bin/electron-vite.js', args, { env })).code;
});

/** `npm run build`: type-checks nothing, bundles main, preload and window into `out/`. */
import { ensurePackages } from './setup/packages.mjs';
import { runTool } from './setup/run.mjs';
import { command } from './setup/setUp.mjs';

await command(async () => {
  await ensurePackages();
  return (await runTool('electron-vite/bin/electron-vite.js', ['build'])).code;
});

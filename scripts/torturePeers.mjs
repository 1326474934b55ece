/**
 * `npm run torture:peers`: puts other libraries on the simulated disk of the harness, beside the vault, and prints a table.
 * The libraries are installed on demand from tests/torture/peers/package-lock.json; the product never contains them.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { repoRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/say.mjs';

const peers = join(repoRoot, 'tests', 'torture', 'peers');
const shim = join(repoRoot, 'tests', 'torture', 'disk', 'nodeFs.ts');

/** Sends every `fs` of the libraries to the simulated disk. */
const onSimulatedDisk = {
  name: 'simulated-disk',
  enforce: 'pre',
  resolveId: (id) => {
    if (/^(node:)?fs$/u.test(id)) return '\0simulated-fs';
    return /^(node:)?fs\/promises$/u.test(id) ? '\0simulated-fs-promises' : undefined;
  },
  load: (id) => {
    const from = JSON.stringify(shim);
    if (id === '\0simulated-fs') {
      return `export * from ${from}; export { simulatedFs as default } from ${from};`;
    }
    if (id !== '\0simulated-fs-promises') return undefined;
    return `import { promises } from ${from}; export const { readFile, writeFile, rename, unlink } = promises; export default promises;`;
  },
};

const bundlePeers = async (outDir) => {
  await build({
    root: repoRoot,
    configFile: false,
    logLevel: 'error',
    plugins: [onSimulatedDisk],
    define: { __filename: JSON.stringify('write-file-atomic') },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(peers, 'main.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'peers.mjs', format: 'es' } },
    },
  });
  return join(outDir, 'peers.mjs');
};

const told = ({ cases, lost, unreadable, wrong }) =>
  lost + unreadable + wrong === 0
    ? `0 of ${cases}`
    : [
        lost > 0 && `${lost} lost`,
        unreadable > 0 && `${unreadable} unreadable`,
        wrong > 0 && `${wrong} wrong without a word`,
      ]
        .filter(Boolean)
        .join(', ') + ` of ${cases}`;

const tableOf = ({ rows }) => {
  const titles = Object.values(rows[0].cells).map(({ title }) => title);
  const lines = rows.map(
    ({ name, cells }) => `| ${name} | ${Object.values(cells).map(told).join(' | ')} |`,
  );
  const rule = `|---|${titles.map(() => '---').join('|')}|`;
  return [`| | ${titles.join(' | ')} |`, rule, ...lines].join('\n');
};

if (!existsSync(join(peers, 'node_modules'))) {
  const { code } = await run('npm', ['ci', '--prefix', peers], { cwd: peers });
  if (code !== 0) throw new Error('The libraries could not be installed.');
}
const folder = mkdtempSync(join(tmpdir(), 'staffelstab-peers-'));
try {
  const bundle = await bundlePeers(folder);
  const { code, output } = await run(process.execPath, [bundle, ...process.argv.slice(2)], {
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
  const results = JSON.parse(output.slice(output.indexOf('{"seeds"')));
  const out = join(repoRoot, 'artifacts', 'torture');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'peers.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(join(out, 'peers.md'), `${tableOf(results)}\n`);
  say(tableOf(results));
} finally {
  rmSync(folder, { recursive: true });
}

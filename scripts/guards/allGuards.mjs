import { ensureAttackTools } from '../setup/attackTools.mjs';
import { ensureReaders } from '../setup/officePrograms.mjs';
import { runTool } from '../setup/run.mjs';
import { vitestGuard } from './vitestGuard.mjs';

const tool =
  (script, ...args) =>
  () =>
    runTool(script, args).then(({ code }) => code);

/** What `npm test` looks at, in this order; the short name is the one for `--only`. */
export const allGuards = [
  { name: 'types', check: tool('typescript/bin/tsc', '-b') },
  { name: 'lint', check: tool('eslint/bin/eslint.js', '.') },
  {
    name: 'format',
    check: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  { name: 'unused', check: tool('knip/bin/knip.js') },
  { name: 'unit', check: () => vitestGuard('unit') },
  { name: 'torture', check: () => vitestGuard('torture') },
  {
    name: 'build',
    check: tool('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'),
  },
  {
    name: 'e2e',
    check: () =>
      ensureReaders()
        .then(ensureAttackTools)
        .then(() => vitestGuard('e2e', { display: true })),
  },
];

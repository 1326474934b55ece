import { heading, say } from '../setup/say.mjs';

/**
 * Runs guards one after the other, all of them even when one fails, and prints a summary whose last line is
 * `N passed, N failed`. A guard of tests counts each of its tests, any other guard counts as one.
 *
 * @param {readonly { name: string, check: () => Promise<number | Counts> }[]} guards
 *   a check gives an exit code or the number of its tests
 * @returns {Promise<number>} 0 when nothing failed, else 1
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */
export async function runGuards(guards) {
  const results = [];
  for (const { name, check } of guards) {
    heading(name);
    const start = Date.now();
    const counts = asCounts(await check());
    results.push({ name, seconds: (Date.now() - start) / 1000, ...counts });
  }
  heading('summary');
  results.forEach((result) => say(line(result)));
  const failed = sum(results, 'failed');
  say(`${sum(results, 'passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function asCounts(result) {
  if (typeof result !== 'number') return result;
  return result === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function line({ name, seconds, passed, failed, skipped }) {
  const mark = failed === 0 ? 'ok  ' : 'FAIL';
  const left = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `${mark} ${name}: ${passed} passed, ${failed} failed${left} (${seconds.toFixed(1)} s)`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}

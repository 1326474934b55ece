import type { Report } from './main.ts';
import type { Outcome } from './runScenarios.ts';

/** What no run of this harness shows, so that nobody reads it into the numbers. */
const notShown = [
  'Real power cuts, disks that lie about flushing, bad memory: the power cuts here are simulated.',
  'Windows with an antivirus program between program and disk.',
  'Kills of the whole application with its window: `npm run torture:electron` does that and writes electron-kills.json.',
];

const reached = ({ cases, aim, notRun }: Outcome, scale: number): string => {
  if (notRun !== undefined) return `not run: ${notRun}`;
  if (aim === undefined)
    return scale >= 1 ? 'every case of the workload' : `a part (scale ${scale})`;
  return cases >= aim ? `reached (${aim})` : `${cases} of ${aim}`;
};

const rowOf = (outcome: Outcome, scale: number): string => {
  const { id, title, cases, failures, seconds } = outcome;
  return `| ${id} | ${title} | ${cases} | ${failures.length} | ${seconds.toFixed(1)} | ${reached(outcome, scale)} |`;
};

const factsOf = ({ id, facts }: Outcome): string => {
  const told = Object.entries(facts).map(([name, number]) => `${name} ${number}`);
  return `- ${id}: ${told.join(', ')}`;
};

/** The results of a run as one page of Markdown. */
export const pageOf = (report: Report): string => {
  const { seed, scale, commit, startedAt, seconds, machine, outcomes } = report;
  const failures = outcomes.flatMap(({ id, failures: all }) =>
    all.slice(0, 20).map((failure) => `- ${id}: ${failure.split('\n')[0] ?? ''}`),
  );
  const cases = outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
  return [
    '# Torture of the vault',
    '',
    `Seed ${seed}, scale ${scale}, commit ${commit}, ${startedAt}, ${seconds.toFixed(0)} s, ${machine}.`,
    `${cases} cases, ${failures.length === 0 ? 'none' : failures.length} failed.`,
    `Again: \`npm run torture -- --seed ${seed} --scale ${scale}\`.`,
    '',
    '| | fault | cases | failed | seconds | number to reach |',
    '|---|---|---:|---:|---:|---|',
    ...outcomes.map((outcome) => rowOf(outcome, scale)),
    '',
    '## What was counted beside',
    '',
    ...outcomes.filter(({ facts }) => Object.keys(facts).length > 0).map(factsOf),
    '',
    'An "earlier state" is what a vault shows whose newest segment was cut at the end of a record, or whose newest files',
    'were taken away: inside the folder nothing tells that from records never written. The last point seen is kept',
    'outside of the folder for that, and the vault then says that it is older than what was seen.',
    '',
    '## Failures',
    '',
    ...(failures.length === 0 ? ['None.'] : failures),
    '',
    '## What a run does not show',
    '',
    ...notShown.map((line) => `- ${line}`),
    '',
  ].join('\n');
};

import { join } from 'node:path';
import { forkOffice } from './forkOffice.ts';
import { makeOfficeJobs, type OfficeJobs } from './officeJobs.ts';

/** The office of the running program: its processes start from the bundled entry beside main's own. */
export const startOffice = (): OfficeJobs =>
  makeOfficeJobs({ fork: () => forkOffice(join(import.meta.dirname, 'office.js')) });

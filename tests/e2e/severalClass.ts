import type { Page } from 'playwright-core';
import { readyClass, type Klasse } from '../support/readyClass.ts';
import { commit } from './records.ts';

/** Admits a whole class in one commit. */
export const admitClass = (page: Page, klasse: Klasse): Promise<void> =>
  commit(page, readyClass(klasse));

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type {} from '../../renderer/state/bridge.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Starts the program in an empty home and opens the practice vault by its button. */
export const launchPractice = async (home: string): Promise<LaunchedApp> => {
  const launched = await launchApp({ home });
  await launched.page.getByRole('button', { name: /Übungsdaten/ }).click();
  await launched.page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  return launched;
};

/** Goes to a page by its address, as a link would. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** Goes to a young person of the practice vault, Mia von der Heide, by the search. */
export const openMia = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByLabel('Suchen', { exact: true }).fill('heide');
  await page
    .getByRole('button', { name: /von der Heide, Mia/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Mia von der Heide' }).waitFor();
};

/** A violation of the accessibility rules: which rule, where. */
export type Violation = { readonly rule: string; readonly where: readonly string[] };

/** Checks the page as it stands with axe and gives all violations. */
export const axeViolations = async (page: Page): Promise<readonly Violation[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Axe = {
      run: (
        root: Document,
        options: object,
      ) => Promise<{
        violations: { id: string; nodes: { target: string[]; any: { message: string }[] }[] }[];
      }>;
    };
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(
        (node) => `${node.target.join(' ')}: ${node.any.map((any) => any.message).join('; ')}`,
      ),
    }));
  });
};

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { readTraces } from '../../scripts/network/readTraces.mjs';
import { launchApp } from './launch.ts';
import { tracedProgram } from './traceConnects.ts';

const traced = async (story: (page: Page) => Promise<unknown>) => {
  const home = mkdtempSync(join(tmpdir(), 'staffelstab-network-'));
  const traces = join(home, 'aufrufe');
  mkdirSync(traces);
  const launched = await launchApp({ home, env: { STAFFELSTAB_STRACE: traces } });
  launched.page.setDefaultTimeout(60_000);
  await story(launched.page);
  await launched.kill();
  return readTraces(traces);
};

const practise = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Übungsdaten/ }).click();
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  for (const key of ['2', '3', '4', '5', '6', '7']) {
    await page.keyboard.press(`Control+${key}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  await page.keyboard.press('Control+l');
  await page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

describe.runIf(process.platform === 'linux')('no system call of any process', () => {
  test('reaches for an internet address, from the first start over all pages to a lock and back', async () => {
    const { calls, outside } = await traced(practise);
    expect(calls).toBeGreaterThan(20);
    expect(outside).toEqual([]);
  });

  test('would go unseen: a program that connects is found out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'staffelstab-network-'));
    const connects = "require('net').connect(9, '127.0.0.1').on('error', () => undefined)";
    spawnSync(tracedProgram(process.execPath, folder), ['-e', connects]);
    expect(readTraces(folder).outside.join()).toMatch(/connect\(.*AF_INET.*htons\(9\)/);
  });
});

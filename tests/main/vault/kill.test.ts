import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { thisMachine } from '../../../main/vault/lock/thisMachine.ts';
import {
  freshFolder,
  password,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { bundleForNode } from '../../support/vaultBundle.ts';

const kills = 20;
let program: string;
let folder: string;

beforeAll(async () => {
  program = await bundleForNode(
    new URL('../../support/vaultWriterChild.ts', import.meta.url).pathname,
  );
  folder = await freshFolder();
}, 60_000);

afterAll(async () => {
  await rm(dirname(folder), { recursive: true });
  await rm(dirname(program), { recursive: true });
});

/** Lets the program save notes for a moment, kills it, and returns the last number it was acknowledged. */
const killAfter = (ms: number): Promise<{ last: number; complaint: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, folder, password]);
    let told = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (told === '') setTimeout(() => child.kill('SIGKILL'), ms);
      told += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('close', () => {
      const whole = told.slice(0, told.lastIndexOf('\n') + 1);
      resolve({ last: Number(whole.trim().split('\n').at(-1)), complaint });
    });
  });

test(`after ${kills} kills of a program that saves without pause no acknowledged note is missing`, async () => {
  let seen = 0;
  for (let round = 0; round < kills; round += 1) {
    const { last, complaint } = await killAfter(5 + ((round * 37) % 120));
    expect(complaint).toBe('');
    expect(last).toBeGreaterThan(seen);
    const vault = valueOf(await reopen(surroundings({ folder, machine: thisMachine() })));
    const ids = Object.keys(textsOf(vault)).map(Number);
    // One more may be there: saved, but killed before it could say so.
    expect([last, last + 1]).toContain(ids.length);
    expect(Math.max(...ids)).toBe(ids.length);
    expect(vault.findings.incomplete).toBe(false);
    seen = ids.length;
    await vault.close();
  }
}, 60_000);

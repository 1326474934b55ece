import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import {
  installPackagedApp,
  packagedArchive,
  packagedExecutable,
  relieveByPackagedApp,
  tryPackagedApp,
  type Installed,
} from './packagedApp.ts';

const intruder = join(repoRoot, 'tests', 'packaging', 'intruder.cjs');

/** How the fuse wire in the executable spells the two states (Electron, docs/tutorial/fuses.md). */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

describe('the fuses of the packaged program', () => {
  test.each([
    ['RunAsNode', off],
    ['EnableCookieEncryption', on],
    ['EnableNodeOptionsEnvironmentVariable', off],
    ['EnableNodeCliInspectArguments', off],
    ['EnableEmbeddedAsarIntegrityValidation', on],
    ['OnlyLoadAppFromAsar', on],
    ['LoadBrowserProcessSpecificV8Snapshot', off],
    ['GrantFileProtocolExtraPrivileges', off],
  ] as const)('%s is set as the release wants it', async (name, state) => {
    const wire = await getCurrentFuseWire(packagedExecutable);
    expect(wire[FuseV1Options[name]]).toBe(state);
  });
});

describe('the archive of the packaged program', () => {
  let files: readonly string[];
  beforeAll(() => {
    files = listPackage(packagedArchive, { isPack: false });
  });

  test.each(['/package.json', '/out/main/index.js', '/resources/icons/icon.png'])(
    'it holds %s',
    (file) => {
      expect(files).toContain(file);
    },
  );

  test('it holds nothing but the bundles, the resources and the manifest', () => {
    const rooms = new Set(files.map((file) => file.split('/')[1]));
    expect([...rooms].sort()).toEqual(['out', 'package.json', 'resources']);
  });

  test('it holds no source map and no TypeScript', () => {
    expect(files.filter((file) => /\.(?:map|tsx?|tsbuildinfo)$/u.test(file))).toEqual([]);
  });
});

describe('the packaged program, started by an ordinary account', () => {
  let installed: Installed;
  beforeAll(() => {
    installed = installPackagedApp();
  });
  afterAll(() => installed.remove());

  test('it keeps its window open', async () => {
    const { windowStays, output } = await tryPackagedApp(installed.executable);
    expect(windowStays, output).toBe(true);
    expect(output).not.toMatch(/JavaScript error|Uncaught|UnhandledPromise/u);
  });

  test('its window is confined by the kernel', async () => {
    const { windowIsConfined, output } = await tryPackagedApp(installed.executable);
    expect(windowIsConfined, output).toBe(true);
  });

  test('its window stays confined when somebody asks for no sandbox', async () => {
    const { windowIsConfined } = await tryPackagedApp(installed.executable, {}, ['--no-sandbox']);
    expect(windowIsConfined).toBe(true);
  });

  test('it starts as itself when told to run as plain Node', async () => {
    const asNode = { ELECTRON_RUN_AS_NODE: '1' };
    const trial = await tryPackagedApp(installed.executable, asNode, [intruder]);
    expect(trial).toMatchObject({ windowStays: true, intruderRan: false });
  });

  test('it takes a locked gate over from the program before, and goes on alone', async () => {
    const found = await relieveByPackagedApp(installed.executable, {
      place: '#/heute',
      bounds: { x: 0, y: 0, width: 1200, height: 700 },
      shape: 'normal',
      focused: true,
      told: {
        ...{ restored: null, died: false, broken: null },
        ...{ isOther: false, lookedAt: null },
      },
    });
    expect(found).toEqual({ said: ['stands by', 'shown'], goesOn: true });
  });

  test('it opens no inspector', async () => {
    const { windowStays, output } = await tryPackagedApp(installed.executable, {}, ['--inspect=0']);
    expect(windowStays, output).toBe(true);
    expect(output).not.toContain('Debugger listening');
  });
});

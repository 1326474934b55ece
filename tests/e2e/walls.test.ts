import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels } from '../../domain/contract/channels.ts';
import type {} from '../../renderer/state/bridge.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp({ home: mkdtempSync(join(tmpdir(), 'staffelstab-walls-')) });
  await launched.page.getByRole('heading').first().waitFor();
});

afterAll(async () => {
  await launched.kill();
});

/** Runs an attack inside the page and gives what came of it. */
const attack = <T>(run: () => T | Promise<T>): Promise<T> => launched.page.evaluate(run);

describe('the page has nothing of Node', () => {
  test.each(['require', 'process', 'Buffer', 'global', 'module', '__dirname'])(
    'no %s',
    async (name) => {
      expect(await launched.page.evaluate((one) => one in globalThis, name)).toBe(false);
    },
  );

  test('the gate offers the questions of the contract and nothing else', async () => {
    const offered = await attack(() => ({
      keys: Object.keys(window.staffelstab).toSorted(),
      questions: Object.keys(window.staffelstab.ask),
      frozen: Object.isFrozen(window.staffelstab),
    }));
    expect(offered).toEqual({ keys: ['ask', 'on'], questions: [...channels], frozen: true });
  });

  test('the window runs sandboxed, isolated and without Node', async () => {
    const settings = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(settings).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('developer tools and spell checker stay shut', async () => {
    const found = await launched.app.evaluate(async ({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [contents?.isDevToolsOpened(), session.defaultSession.isSpellCheckerEnabled()];
    });
    expect(found).toEqual([false, false]);
  });
});

describe('nothing goes out', () => {
  test('a request to a network address fails', async () => {
    const outcome = await attack(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('the shell refuses network addresses even without the policy of the page', async () => {
    const outcome = await launched.app.evaluate(({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test.each(['http://127.0.0.1:9/x.png', 'file:///etc/hostname', 'https://example.org/x.png'])(
    'an image from %s is not loaded',
    async (source) => {
      const outcome = await launched.page.evaluate(
        (src) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve('loaded');
            image.onerror = () => resolve('refused');
            image.src = src;
          }),
        source,
      );
      expect(outcome).toBe('refused');
    },
  );

  test('a web socket is refused', async () => {
    const outcome = await attack(
      () =>
        new Promise((resolve) => {
          try {
            const socket = new WebSocket('ws://127.0.0.1:9/');
            socket.onopen = () => resolve('open');
            socket.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        }),
    );
    expect(outcome).toBe('refused');
  });

  test('the page cannot go elsewhere', async () => {
    await attack(() => {
      window.location.href = 'https://example.org/';
    });
    await launched.page.waitForTimeout(300);
    expect(launched.page.url()).toMatch(/^app:\/\/staffelstab\//);
  });

  test('no second window opens', async () => {
    expect(await attack(() => window.open('app://staffelstab/index.html') === null)).toBe(true);
    expect(launched.app.windows()).toHaveLength(1);
  });

  test('nothing is downloaded', async () => {
    const downloads: string[] = [];
    launched.page.on('download', (download) => void downloads.push(download.suggestedFilename()));
    await attack(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['geheim']));
      link.download = 'geheim.txt';
      link.click();
    });
    await launched.page.waitForTimeout(300);
    expect(downloads).toEqual([]);
  });
});

describe('the page cannot be talked into anything', () => {
  test('inline script does not run', async () => {
    const ran = await attack(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return 'intruder' in window;
    });
    expect(ran).toBe(false);
  });

  test('text is not made into code', async () => {
    // From a timer: what the test driver itself evaluates is exempt from the policy.
    const outcome = await attack(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              const make = (globalThis as unknown as { Function: (code: string) => () => string })
                .Function;
              resolve(make('return "ran"')());
            } catch (error) {
              resolve((error as Error).name);
            }
          }, 50);
        }),
    );
    expect(outcome).toBe('EvalError');
  });

  test.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'])(
    'the permission %s is refused',
    async (name) => {
      const state = await launched.page.evaluate(
        (one) =>
          navigator.permissions.query({ name: one as PermissionName }).then(({ state }) => state),
        name,
      );
      expect(state).toBe('denied');
    },
  );

  test('a frame inside the page cannot ask', async () => {
    const outcome = await attack(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'app://staffelstab/index.html';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const inner = frame.contentWindow as (Window & typeof globalThis) | null;
      try {
        const gate = inner?.staffelstab;
        return gate === undefined ? 'no gate' : JSON.stringify(await gate.ask['session.state']({}));
      } catch {
        return 'no gate';
      } finally {
        frame.remove();
      }
    });
    expect(['no gate', '{"ok":false,"failure":{"kind":"not allowed","detail":""}}']).toContain(
      outcome,
    );
  });

  test('a question of the wrong shape is refused by the running shell', async () => {
    const answer = await attack(() =>
      window.staffelstab.ask['vault.open']({ secret: { kind: 'nobody' } } as never),
    );
    expect(answer).toEqual({ ok: false, failure: { kind: 'bad question', detail: '' } });
  });

  test('the records are not given out while the vault is locked', async () => {
    const answer = await attack(() => window.staffelstab.ask['vault.records']({}));
    expect(answer).toEqual({ ok: false, failure: { kind: 'not open', detail: '' } });
  });
});

import { ESLint } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What the compiler of a room says to a file that stood in it. */
const compiledIn = (room: string, source: string): readonly string[] => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, room, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  if (config === undefined) throw new Error(`The room ${room} has no tsconfig.`);
  const file = join(root, room, 'intruder.ts');
  const options = {
    ...config.options,
    noEmit: true,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, language) =>
    name === file ? ts.createSourceFile(name, source, language) : getSourceFile(name, language);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
};

describe('the compiler keeps a room from what is not its own', () => {
  test.each([
    ['domain', 'export const x = window.name;', "Cannot find name 'window'"],
    ['domain', 'export const x = process.pid;', "Cannot find name 'process'"],
    ['domain', 'export const x = crypto.randomUUID();', "Cannot find name 'crypto'"],
    ['main', 'export const x = document.title;', "Cannot find name 'document'"],
    ['preload', 'export const x = process.pid;', "Cannot find name 'process'"],
    ['renderer', 'export const x = process.pid;', "Cannot find name 'process'"],
    ['renderer', 'export const x = Buffer.from([]);', "Cannot find name 'Buffer'"],
  ])('in %s it refuses %s', (room, source, message) => {
    expect(compiledIn(room, source).join('\n')).toContain(message);
  });

  test.each(['domain', 'main', 'preload', 'renderer'])('in %s it accepts plain code', (room) => {
    expect(compiledIn(room, 'export const x = [1].toSorted();')).toEqual([]);
  });
});

describe('the lint rules keep a room from importing what stands behind its wall', () => {
  const eslint = new ESLint({ cwd: root });
  const rulesFor = async (file: string): Promise<Record<string, unknown>> => {
    const config = (await eslint.calculateConfigForFile(join(root, file))) as {
      rules: Record<string, unknown>;
    };
    return config.rules;
  };
  const wallsOnly = async (file: string, source: string): Promise<readonly string[]> => {
    const {
      'no-restricted-imports': imports,
      'no-restricted-syntax': syntax,
      'no-console': log,
    } = await rulesFor(file);
    const lone = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: {
        rules: {
          ...(imports === undefined ? {} : { 'no-restricted-imports': imports as never }),
          ...(syntax === undefined ? {} : { 'no-restricted-syntax': syntax as never }),
          ...(log === undefined ? {} : { 'no-console': log as never }),
        },
      },
    });
    const [result] = await lone.lintText(source, { filePath: 'intruder.js' });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'syntax error');
  };

  test.each([
    ['domain/x.ts', "import { app } from 'electron';", 'no-restricted-imports'],
    ['domain/x.ts', "import { readFile } from 'node:fs';", 'no-restricted-imports'],
    ['domain/x.ts', "import { useState } from 'react';", 'no-restricted-imports'],
    ['domain/x.ts', "import { openDoor } from '../main/ipc/openDoor.ts';", 'no-restricted-imports'],
    ['main/x.ts', "import { App } from '../renderer/App.tsx';", 'no-restricted-imports'],
    ['main/x.ts', "import { useState } from 'react';", 'no-restricted-imports'],
    ['preload/x.ts', "import { z } from 'zod';", 'no-restricted-imports'],
    ['preload/x.ts', "import { readFile } from 'node:fs';", 'no-restricted-imports'],
    ['renderer/x.ts', "import { shell } from 'electron';", 'no-restricted-imports'],
    [
      'renderer/x.ts',
      "import { openDoor } from '../main/ipc/openDoor.ts';",
      'no-restricted-imports',
    ],
    [
      'renderer/pages/today/x.ts',
      "import { App } from '../students/App.tsx';",
      'no-restricted-imports',
    ],
    [
      'renderer/pages/students/list/x.ts',
      "import { App } from '../../today/App.tsx';",
      'no-restricted-imports',
    ],
    ['renderer/pages/today/x.ts', "import { shell } from 'electron';", 'no-restricted-imports'],
    ['main/vault/x.ts', "import { ipcMain } from 'electron';", 'no-restricted-syntax'],
    ['domain/x.ts', 'export default 1;', 'no-restricted-syntax'],
    ['main/x.ts', "console.log('x');", 'no-console'],
  ])('in %s they refuse %s', async (file, source, rule) => {
    expect(await wallsOnly(file, source)).toContain(rule);
  });

  test.each([
    ['domain/x.ts', "import { z } from 'zod';"],
    ['main/ipc/x.ts', "import { ipcMain } from 'electron';"],
    ['renderer/x.ts', "import { day } from '../domain/calendar/day.ts';"],
    ['renderer/pages/students/list/x.ts', "import { App } from '../timeline/App.tsx';"],
    ['renderer/pages/students/list/x.ts', "import { App } from '../../../parts/App.tsx';"],
  ])('in %s they accept %s', async (file, source) => {
    expect(await wallsOnly(file, source)).toEqual([]);
  });
});

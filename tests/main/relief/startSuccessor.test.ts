import { describe, expect, test } from 'vitest';
import { programAgain } from '../../../main/relief/startSuccessor.ts';

const start = { execPath: '/opt/Staffelstab/staffelstab', argv: ['/opt/Staffelstab/staffelstab'] };

describe('the program again', () => {
  test('is the same file with the same arguments and the switch', () => {
    expect(
      programAgain({ ...start, argv: [...start.argv, '--user-data-dir=/daten'], env: {} }),
    ).toEqual({ file: start.execPath, args: ['--user-data-dir=/daten', '--relief'] });
  });

  test('carries the switch once, however often it was relieved', () => {
    const again = programAgain({ ...start, argv: [...start.argv, '--relief'], env: {} });
    expect(again?.args).toEqual(['--relief']);
  });

  test('is the AppImage itself, whose mounted files go with the program that mounted them', () => {
    const env = { APPIMAGE: '/home/a/Staffelstab.AppImage' };
    expect(programAgain({ ...start, env })?.file).toBe('/home/a/Staffelstab.AppImage');
  });

  test('is not there for the portable edition, whose unpacked files go with the first program', () => {
    const env = { PORTABLE_EXECUTABLE_FILE: 'D:\\Staffelstab-Portable.exe' };
    expect(programAgain({ ...start, env })).toBe(undefined);
  });
});

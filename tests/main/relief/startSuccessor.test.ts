import { describe, expect, test } from 'vitest';
import { programAgain } from '../../../main/relief/startSuccessor.ts';

const start = { execPath: '/opt/Staffelstab/staffelstab', argv: ['/opt/Staffelstab/staffelstab'] };

describe('the program again', () => {
  test('is the same file with the same arguments and the switch', () => {
    expect(
      programAgain({ ...start, argv: [...start.argv, '--user-data-dir=/daten'], env: {} }, 'first'),
    ).toEqual({ file: start.execPath, args: ['--user-data-dir=/daten', '--relief=second'] });
  });

  test('goes back to the first place from the second, with one switch only', () => {
    const argv = [...start.argv, '--relief=second'];
    expect(programAgain({ ...start, argv, env: {} }, 'second')?.args).toEqual(['--relief=first']);
  });

  test('is the AppImage itself, whose mounted files go with the program that mounted them', () => {
    const env = { APPIMAGE: '/home/a/Staffelstab.AppImage' };
    expect(programAgain({ ...start, env }, 'first')?.file).toBe('/home/a/Staffelstab.AppImage');
  });

  test('is not there for the portable edition, whose unpacked files go with the first program', () => {
    const env = { PORTABLE_EXECUTABLE_FILE: 'D:\\Staffelstab-Portable.exe' };
    expect(programAgain({ ...start, env }, 'first')).toBe(undefined);
  });
});

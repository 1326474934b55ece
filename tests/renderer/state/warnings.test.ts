import { expect, test, vi } from 'vitest';
import type { VaultWarning } from '../../../domain/contract/events.ts';
import { collectWarnings, hearWarnings } from '../../../renderer/state/warnings.ts';

test('warnings that come before anybody hears are told to the first who does, once', () => {
  let tell: (warning: VaultWarning) => void = () => undefined;
  const on = { warning: (listener: typeof tell) => void (tell = listener) };
  vi.stubGlobal('window', { staffelstab: { on } });
  collectWarnings();
  tell('backup failed');
  const heard: VaultWarning[] = [];
  const end = hearWarnings((warning) => heard.push(warning));
  tell('space is short');
  expect(heard).toEqual(['backup failed', 'space is short']);
  end();
  tell('taken over');
  const later: VaultWarning[] = [];
  hearWarnings((warning) => later.push(warning));
  expect(later).toEqual(['taken over']);
  expect(heard).toHaveLength(2);
  vi.unstubAllGlobals();
});

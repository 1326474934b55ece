import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../main/walls/contentSecurityPolicy.ts';
import { mayLoad } from '../../../main/walls/mayLoad.ts';
import { fileOf } from '../../../main/window/fileOf.ts';

describe('what the window may load', () => {
  test.each([
    ['app://staffelstab/index.html', true],
    ['app://staffelstab/assets/x.js?1', true],
    ['blob:app://staffelstab/0d9f', true],
    ['data:image/png;base64,AA==', true],
    ['https://example.org/', false],
    ['http://localhost:5173/', false],
    ['http://127.0.0.1/', false],
    ['ws://example.org/', false],
    ['file:///etc/passwd', false],
    ['app://other/index.html', false],
    ['app://staffelstab.example/x', false],
    ['app://staffelstab@evil/x', false],
    ['blob:https://example.org/0d9f', false],
    ['javascript:alert(1)', false],
    ['nonsense', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayLoad(url, null)).toBe(allowed);
  });

  test('while developing also the build tool, and no other address', () => {
    expect(mayLoad('http://localhost:5173/main.tsx', 'http://localhost:5173')).toBe(true);
    expect(mayLoad('http://localhost:5174/main.tsx', 'http://localhost:5173')).toBe(false);
  });
});

describe('which file an address names', () => {
  test.each([
    ['app://staffelstab/', '/pages/index.html'],
    ['app://staffelstab/assets/a.js?x#y', '/pages/assets/a.js'],
    ['app://staffelstab/../../key', '/pages/key'],
    ['app://staffelstab/%2e%2e/%2e%2e/key', '/pages/key'],
    ['app://staffelstab/..%2f..%2fkey', null],
    ['app://staffelstab/a%00.js', null],
    ['app://staffelstab/%zz', null],
    ['app://other/index.html', null],
    ['https://staffelstab/index.html', null],
  ])('%s: %s', (url, file) => {
    expect(fileOf('/pages', url)).toBe(file);
  });
});

test('the policy of the pages allows no connection, no inline script and no foreign source', () => {
  const rules = contentSecurityPolicy.split('; ');
  expect(rules).toContain("default-src 'none'");
  expect(rules).toContain("connect-src 'none'");
  expect(rules).toContain("script-src 'self'");
  expect(contentSecurityPolicy).not.toMatch(/https?:|\*|unsafe-eval/);
});

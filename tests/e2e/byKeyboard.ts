import type { Page } from 'playwright-core';

/** Where the focus stands: what it is, how it is called, and whether it is lost to the page itself. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    if (active === null || active === document.body) return '';
    const labelled = active.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = [
      active.getAttribute('aria-label'),
      ...[...(active.labels ?? [])].map((label) => label.textContent),
      ...labelled.map((id) => document.getElementById(id)?.textContent ?? null),
      active.textContent,
    ].find((text) => text !== null && text.trim() !== '');
    return (words ?? active.tagName).replaceAll(/\s+/gu, ' ').trim().slice(0, 120);
  });

/** Presses a key until the focus stands on what is called so, and gives everything it came by. */
export const walkTo = async (page: Page, name: RegExp, key = 'Tab'): Promise<readonly string[]> => {
  const way: string[] = [];
  for (let steps = 0; steps < 90; steps += 1) {
    await page.keyboard.press(key);
    const here = await focusedName(page);
    way.push(here);
    if (name.test(here)) return way;
  }
  throw new Error(`The keyboard does not reach ${String(name)}; it came by: ${way.join(' | ')}`);
};

/** Listens for whatever a mouse does on the page; gives how often it did something since. */
export const watchMouse = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { mouse?: number };
    seen.mouse = 0;
    for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
      window.addEventListener(kind, () => (seen.mouse = (seen.mouse ?? 0) + 1), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { mouse?: number }).mouse ?? -1);
};

/**
 * Watches the frames of a page; gives what takes the milliseconds between those since it was last asked.
 *
 * @param {import('playwright-core').Page} page
 */
export async function watchFrames(page) {
  const frames = await page.evaluateHandle(() => {
    const gaps = [];
    let last = performance.now();
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return gaps;
  });
  return () => frames.evaluate((gaps) => gaps.splice(0));
}

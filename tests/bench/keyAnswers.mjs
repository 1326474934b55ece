/**
 * Starts to tell in a page how long each key takes until its answer can be seen, in milliseconds.
 *
 * The clock starts with the key's own time stamp, so that what was still going on before counts too. The answer is what
 * changes in the page because of the key; the clock stops right after the frame with the last of these changes was laid
 * out, painted and handed over, before the next key at the latest. (Two frames awaited from the key on, as this was measured
 * before, overstate a quick answer by up to a frame and leave out the wait before the key is heard.) Drawing by the
 * graphics process is not in it. It is in `shown`, the browser's own Event Timing, which counts to the screen but in steps of
 * 8 ms, tells nothing below 16 ms, and stops at the first frame, even when more of the answer comes later.
 * Umlauts are typed by Playwright without a key, so words for it hold none.
 */
export const watchKeys = (page) =>
  page.evaluate(() => {
    const keys = [];
    const shown = [];
    const handedOver = new MessageChannel();
    let waiting = [];
    handedOver.port1.onmessage = () => {
      for (const key of waiting.splice(0))
        if (key === keys.at(-1)) key.answered = performance.now();
    };
    const awaitFrame = () => {
      const key = keys.at(-1);
      if (key === undefined) return;
      requestAnimationFrame(() => {
        waiting = [...waiting, key];
        handedOver.port2.postMessage(null);
      });
    };
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => keys.push({ pressed: timeStamp }),
      true,
    );
    document.addEventListener('input', awaitFrame, true);
    new MutationObserver(awaitFrame).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') shown.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
    globalThis.benchKeys = () => ({
      answers: keys
        .splice(0)
        .flatMap(({ pressed, answered }) => (answered === undefined ? [] : [answered - pressed])),
      shown: shown.splice(0),
    });
  });

import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../main/office/officeJob.ts';
import { makePaperPrinter } from '../../../main/window/paperPrinter.ts';
import type { PaperWindow } from '../../../main/window/paperWindow.ts';

const docx: Bytes = new Uint8Array([1]);
const pdf: Bytes = new Uint8Array([2]);

const never = (): Promise<never> => new Promise(() => undefined);

/** A printer whose windows behave as told, and how many of them were opened and ended. */
const printerWith = (behaviour: Partial<PaperWindow> = {}, timeCapMs = 1000) => {
  const windows = { opened: 0, ended: 0 };
  const printer = makePaperPrinter({
    timeCapMs,
    open: () => {
      windows.opened += 1;
      return {
        draw: () => Promise.resolve(),
        pdf: () => Promise.resolve(pdf),
        hasPrinter: () => Promise.resolve(true),
        print: () => Promise.resolve({ printed: true, reason: '' }),
        ...behaviour,
        end: () => {
          windows.ended += 1;
        },
      };
    },
  });
  return { printer, windows };
};

const broken = () => Promise.reject(new Error('Mia von der Heide'));

describe('a PDF file', () => {
  test('is made of what was drawn, and its window is ended', async () => {
    const { printer, windows } = printerWith();
    expect(await printer.toPdf(docx)).toEqual({ ok: true, value: pdf });
    expect(windows).toEqual({ opened: 1, ended: 1 });
  });

  test.each([
    ['drawing fails', { draw: broken }],
    ['printing fails', { pdf: broken }],
  ])('%s: the failure says nothing of the paper, and the window is ended', async (_, behaviour) => {
    const { printer, windows } = printerWith(behaviour);
    expect(await printer.toPdf(docx)).toEqual({ ok: false, failure: 'failed' });
    expect(windows).toEqual({ opened: 1, ended: 1 });
  });

  test('that takes too long is given up, and the window is ended', async () => {
    const { printer, windows } = printerWith({ draw: never }, 20);
    expect(await printer.toPdf(docx)).toEqual({ ok: false, failure: 'too long' });
    expect(windows.ended).toBe(1);
  });

  test('is cancelled by its signal, and by a lock', async () => {
    const { printer, windows } = printerWith({ draw: never });
    const stop = new AbortController();
    const cancelled = printer.toPdf(docx, stop.signal);
    stop.abort();
    const locked = printer.toPdf(docx);
    printer.endAll();
    const failure = { ok: false, failure: 'cancelled' };
    expect(await Promise.all([cancelled, locked])).toEqual([failure, failure]);
    expect(windows).toEqual({ opened: 2, ended: 2 });
  });

  test('that is cancelled before it begins opens no window', async () => {
    const { printer, windows } = printerWith();
    expect(await printer.toPdf(docx, AbortSignal.abort())).toMatchObject({ failure: 'cancelled' });
    expect(windows.opened).toBe(0);
  });

  test('can be made after a lock cancelled another', async () => {
    const { printer } = printerWith();
    printer.endAll();
    expect((await printer.toPdf(docx)).ok).toBe(true);
  });
});

describe('printing', () => {
  test.each([
    ['is done', {}, { ok: true, value: null }],
    ['needs a printer', { hasPrinter: () => Promise.resolve(false) }, 'no printer'],
    [
      'may be called off in the dialog',
      { print: () => Promise.resolve({ printed: false, reason: 'Print job canceled' }) },
      'cancelled',
    ],
    [
      'may fail at the printer',
      { print: () => Promise.resolve({ printed: false, reason: 'Print job failed' }) },
      'failed',
    ],
    ['may fail before it', { draw: broken }, 'failed'],
    ['may lose its page while the dialog stands', { print: broken }, 'failed'],
  ])('%s', async (_, behaviour, outcome) => {
    const { printer, windows } = printerWith(behaviour);
    const expected = typeof outcome === 'string' ? { ok: false, failure: outcome } : outcome;
    expect(await printer.print(docx)).toEqual(expected);
    expect(windows).toEqual({ opened: 1, ended: 1 });
  });

  test('gives a print server that does not answer up, and ends the window', async () => {
    const { printer, windows } = printerWith({ hasPrinter: never }, 20);
    expect(await printer.print(docx)).toEqual({ ok: false, failure: 'failed' });
    expect(windows.ended).toBe(1);
  });

  test('waits for the dialog longer than for drawing, and a lock ends it', async () => {
    const { printer, windows } = printerWith({ print: never }, 20);
    const printing = printer.print(docx);
    await new Promise((done) => setTimeout(done, 60));
    expect(windows.ended).toBe(0);
    printer.endAll();
    expect(await printing).toEqual({ ok: false, failure: 'cancelled' });
    expect(windows.ended).toBe(1);
  });
});

import { openPaperWindow } from '../../main/window/openPaperWindow.ts';
import { makePaperPrinter } from '../../main/window/paperPrinter.ts';

/** The printer of papers as the program makes it, for tests that call it in the running program. */
export const printer = makePaperPrinter({ open: () => openPaperWindow(null) });

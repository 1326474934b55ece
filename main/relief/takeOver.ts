import { app, screen, type BrowserWindow } from 'electron';
import { drawnUnseen } from '../window/createWindow.ts';
import { showAs } from './gateState.ts';
import { becomeTheOnly, type Predecessor } from './predecessor.ts';

/** Takes the gate over from the program before, as its window stands there; ends this program where it has nothing to show. */
export const takeOver = async (window: BrowserWindow, before: Predecessor): Promise<void> => {
  if (!(await drawnUnseen(window))) {
    app.exit(1);
    return;
  }
  const gate = await before.standBy();
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  showAs(window, gate, displays);
  await before.shown();
  // Somebody has started it once more in between. A vault that was opened here is locked first.
  if (!(await becomeTheOnly(() => app.requestSingleInstanceLock()))) app.quit();
};

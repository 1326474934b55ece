import type { BrowserWindow, Rectangle } from 'electron';
import type { Told } from '../ipc/hearVault.ts';

/** The window as a fresh program is to show it again, with what the gate has to tell. */
export type GateState = {
  /** The place of the program to return to: its hash, which holds ids, never a name. */
  readonly place: string;
  readonly bounds: Rectangle;
  readonly shape: 'normal' | 'maximised' | 'full screen' | 'minimised';
  readonly focused: boolean;
  readonly told: Told;
};

/** What two programs say to each other while one relieves the other. */
export type ReliefMessage =
  | { readonly kind: 'gate'; readonly gate: GateState }
  | { readonly kind: 'stands by' }
  /** With the gate as it is by now: since the first message its user may have gone to another program or moved it. */
  | { readonly kind: 'take over'; readonly gate: GateState }
  | { readonly kind: 'shown' };

const shapeOf = (window: BrowserWindow): GateState['shape'] => {
  if (window.isMinimized()) return 'minimised';
  if (window.isFullScreen()) return 'full screen';
  return window.isMaximized() ? 'maximised' : 'normal';
};

/** Reads off a window what the next program needs to look the same. */
export const gateStateOf = (window: BrowserWindow, place: string, told: Told): GateState => ({
  ...{ place, told },
  bounds: window.getNormalBounds(),
  shape: shapeOf(window),
  focused: window.isFocused(),
});

const leastSeen = { width: 100, height: 50 };

type Stretch = { readonly from: number; readonly to: number };

/** Pixels that two stretches of a line have in common; less than none where they lie apart. */
const common = (one: Stretch, other: Stretch): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from);

const across = ({ x, width }: Rectangle): Stretch => ({ from: x, to: x + width });
const down = ({ y, height }: Rectangle): Stretch => ({ from: y, to: y + height });

/** Whether enough of a window lies on a display to be seen and moved: a minimised one stays where its display was. */
const liesOn = (display: Rectangle, bounds: Rectangle): boolean =>
  common(across(display), across(bounds)) >= leastSeen.width &&
  common(down(display), down(bounds)) >= leastSeen.height;

/**
 * Shows a window that was made unseen, as the one before was seen, on one of these displays; it takes the keyboard only
 * where that one had it.
 */
export const showAs = (
  window: BrowserWindow,
  { bounds, shape, focused }: GateState,
  displays: readonly Rectangle[],
): void => {
  if (displays.some((display) => liesOn(display, bounds))) window.setBounds(bounds);
  else window.center();
  if (shape === 'minimised') {
    window.minimize();
    return;
  }
  if (focused) window.show();
  else window.showInactive();
  if (shape === 'maximised') window.maximize();
  if (shape === 'full screen') window.setFullScreen(true);
};

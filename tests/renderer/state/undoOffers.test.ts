import { describe, expect, test } from 'vitest';
import { makeUndoOffers } from '../../../renderer/state/undoOffers.ts';

describe('offers to take an action back', () => {
  test('taking back the latest action gives the notice that offered it, once', () => {
    const offers = makeUndoOffers();
    offers.saved(7);
    offers.offer(7, 'notice');
    expect(offers.takenBack()).toBe('notice');
    expect(offers.takenBack()).toBeNull();
  });

  test('a notice stays while a later action is taken back', () => {
    const offers = makeUndoOffers();
    offers.saved(7);
    offers.offer(7, 'notice');
    offers.saved(8);
    expect(offers.takenBack()).toBeNull();
    expect(offers.takenBack()).toBe('notice');
  });

  test('an action brought forward again has no notice of its own', () => {
    const offers = makeUndoOffers();
    offers.saved(7);
    offers.saved(8);
    offers.offer(7, 'notice');
    offers.takenBack();
    offers.broughtForward();
    expect(offers.takenBack()).toBeNull();
    expect(offers.takenBack()).toBe('notice');
  });
});

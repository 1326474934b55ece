import type { Settings } from '../settings/settingsSchema.ts';
import type { Section } from './fieldCatalogue.ts';
import { arrangedSections } from './sectionsOf.ts';

/**
 * The sections with one of them moved a place up (-1) or down (1); the same order where there is no such place.
 */
export const moveSection = (
  settings: Pick<Settings, 'sections'>,
  section: Section,
  by: -1 | 1,
): Settings['sections'] => {
  const arranged = arrangedSections(settings);
  const from = arranged.findIndex((entry) => entry.section === section);
  const [one, other] = [arranged[from], arranged[from + by]];
  return one === undefined || other === undefined
    ? arranged
    : arranged.with(from, other).with(from + by, one);
};

import type { Settings } from '../settings/settingsSchema.ts';
import { sectionLabels, type Section } from './fieldCatalogue.ts';

/** A section of a handover with the name it bears here. */
export type NamedSection = { readonly section: Section; readonly label: string };

/** Every section in the order of the settings with the name given to it there; an empty one stands for the usual. */
export const arrangedSections = ({
  sections,
}: Pick<Settings, 'sections'>): Settings['sections'] => {
  const named = new Map(sections.map(({ section, label }) => [section, label]));
  const order = [...new Set([...named.keys(), ...ownSections])];
  return order.map((section) => ({ section, label: named.get(section) ?? '' }));
};

const ownSections = Object.keys(sectionLabels) as readonly Section[];

/**
 * The sections of a handover in the order and by the names of the settings, so that a local Übergabebogen can be
 * matched. A section the settings do not name follows at the end; an empty name stands for the usual one.
 */
export const sectionsOf = (settings: Pick<Settings, 'sections'>): readonly NamedSection[] =>
  arrangedSections(settings).map(({ section, label }) => ({
    section,
    label: label.trim() || sectionLabels[section],
  }));

import type { Settings } from '../settings/settingsSchema.ts';
import { sectionLabels, type Section } from './fieldCatalogue.ts';

/** A section of a handover with the name it bears here. */
export type NamedSection = { readonly section: Section; readonly label: string };

const ownSections = Object.keys(sectionLabels) as readonly Section[];

/**
 * The sections of a handover in the order and by the names of the settings, so that a local Übergabebogen can be
 * matched. A section the settings do not name follows at the end; an empty name stands for the usual one.
 */
export const sectionsOf = ({ sections }: Pick<Settings, 'sections'>): readonly NamedSection[] => {
  const named = new Map(sections.map(({ section, label }) => [section, label.trim()]));
  const order = [...new Set([...named.keys(), ...ownSections])];
  return order.map((section) => ({
    section,
    label: named.get(section) || sectionLabels[section],
  }));
};

import { destinationPlaceholders } from './destinationPlaceholders.ts';
import { framePlaceholders } from './framePlaceholders.ts';
import { orientationPlaceholders } from './orientationPlaceholders.ts';
import { personPlaceholders } from './personPlaceholders.ts';
import type { Placeholder } from './Placeholder.ts';
import { placeholderKey } from './placeholderKey.ts';
import { schoolPlaceholders } from './schoolPlaceholders.ts';
import { sectionPlaceholders } from './sectionPlaceholders.ts';
import { supportPlaceholders } from './supportPlaceholders.ts';

/** Every placeholder a template may hold, in the order of the letter. */
export const placeholders: readonly Placeholder[] = [
  ...framePlaceholders,
  ...personPlaceholders,
  ...schoolPlaceholders,
  ...orientationPlaceholders,
  ...supportPlaceholders,
  ...destinationPlaceholders,
  ...sectionPlaceholders,
];

const byKey = new Map(placeholders.map((each) => [placeholderKey(each.name), each]));

/** The placeholder meant by a name as someone typed it, or undefined when there is none of that name. */
export const placeholderNamed = (name: string): Placeholder | undefined =>
  byKey.get(placeholderKey(name));

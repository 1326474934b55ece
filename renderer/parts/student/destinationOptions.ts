import {
  destinationCodes,
  destinationGroupLabels,
  type DestinationGroup,
} from '../../../domain/destination/destinationCodes.ts';

/** The destinations as options of a select, by their group. */
export const destinationOptions = (
  Object.entries(destinationGroupLabels) as [DestinationGroup, string][]
).map(([group, label]) => ({
  group: label,
  items: Object.entries(destinationCodes)
    .filter(([, code]) => code.group === group)
    .map(([value, code]) => ({ value, label: code.label })),
}));

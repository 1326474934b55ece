import type { channelLabels } from './partnerSchemas.ts';

/** A channel by which a document is handed over. */
export type Channel = keyof typeof channelLabels;

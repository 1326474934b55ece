import type { Handover, HandoverState } from './handoverSchema.ts';

const sentStates: ReadonlySet<HandoverState> = new Set([
  'versendet',
  'beantwortet',
  'abgeschlossen',
]);

/** Whether the letter of a handover has gone out, whatever became of it since: withdrawn ones keep their day. */
export const wasSent = ({ state, sentOn }: Pick<Handover, 'state' | 'sentOn'>): boolean =>
  sentOn !== null || sentStates.has(state);

import type { Handover } from './handoverSchema.ts';

/** Whether a missing consent was overridden with basis and reason; it stays visible wherever the handover is shown. */
export const hasOverride = ({
  overrideBasis,
  overrideReason,
}: Pick<Handover, 'overrideBasis' | 'overrideReason'>): boolean =>
  overrideBasis !== null && overrideBasis !== 'einwilligung' && overrideReason.trim() !== '';

import type { PaperKind } from './everyPaper.ts';

/** How many pages each paper has in every program: short, normal, overfull. */
export const paperPages: Readonly<Record<PaperKind, readonly [number, number, number]>> = {
  transfer: [1, 2, 22],
  protocol: [1, 2, 9],
  shuttleSheet: [1, 1, 4],
  // What Art. 13 DSGVO asks for stands on a second page.
  consentForm: [2, 2, 5],
  deletionRequest: [1, 1, 1],
  correction: [1, 1, 2],
  copy: [1, 2, 22],
  bestaetigung: [1, 1, 2],
  bewertung: [1, 1, 4],
  selbst: [1, 1, 4],
  besuch: [1, 1, 4],
  visitPlan: [1, 1, 5],
};

import type { PaperPlan } from '../../domain/letter/paperPlan.ts';
import type { SheetPlan } from '../../domain/sheet/sheetPlan.ts';
import type { TemplatePlan } from '../../domain/template/templatePlan.ts';

/** The bytes of a file, in memory of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What the office process is asked to write: a plan, decided in domain/, as plain data. */
export type OfficeJob =
  | { readonly kind: 'sheet'; readonly plan: SheetPlan }
  | { readonly kind: 'letter'; readonly plan: PaperPlan }
  /** A letter in a template of the user's own, with the bytes of the template. */
  | { readonly kind: 'template'; readonly plan: TemplatePlan; readonly bytes: Bytes };

/** What the office process is asked to look into: a file somebody wants to use as a template. */
export type OfficeCheck = { readonly kind: 'template check'; readonly bytes: Bytes };

/** A file that is read as a list. What stands in it goes back on the line it came on, and nowhere else. */
export type ListJob = { readonly kind: 'list'; readonly bytes: Bytes };

/** How far a job is, in rows (sheet) or letters. */
export type OfficeProgress = { readonly done: number; readonly total: number };

/** What the office process says: how far it is, the bytes, or that it could not. */
export type OfficeAnswer =
  | { readonly kind: 'progress'; readonly progress: OfficeProgress }
  | { readonly kind: 'done'; readonly bytes: Bytes }
  | { readonly kind: 'failed' };

/** Why there are no bytes. */
export type OfficeFailure = 'cancelled' | 'too long' | 'crashed' | 'failed';

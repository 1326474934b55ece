import type { ListRefusal } from '../../../domain/import/listRefusal.ts';

/** Thrown deep within a file that is not read, from wherever that is noticed; `readList` turns it into an answer. */
export class Refused extends Error {
  readonly refusal: ListRefusal;

  constructor(refusal: ListRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

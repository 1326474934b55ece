import type { Change } from '../record/change.ts';
/**
 * Says what a deletion takes away besides the master data, as one German sentence.
 *
 * @example whatGoes([drop('student', 's1'), drop('note', 'n1')]) // 'Gelöscht werden die Stammdaten und 1 Notiz.'
 */
export declare const whatGoes: (changes: readonly Change[]) => string;

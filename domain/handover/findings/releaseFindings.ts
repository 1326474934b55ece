import type { Finding, Jump } from '../blockers.ts';
import { fieldCatalogue, type FieldCode } from '../fieldCatalogue.ts';
import { functionFindings } from '../functionFindings.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { inEditor, say } from './say.ts';

/** What of the ticks goes, what does not, and what goes without consent. */
export const releaseFindings = (given: HandoverCase, verdicts: Gate): readonly Finding[] => {
  const { fields } = given.handover;
  if (fields.length === 0) return [say('block', 'fields', 'Es ist keine Angabe ausgewählt.')];
  const held = fields.filter((code) => verdicts.fields[code].state !== 'allowed');
  const nothing = verdicts.blockers.length === 0 && verdicts.released.length === 0;
  return [
    // Where nothing goes, one sentence says why; a list of all fields would say it twenty times.
    ...(nothing ? [nothingGoes(held, verdicts)] : held.map((code) => heldBack(verdicts, code))),
    ...functionFindings(given, verdicts),
    ...overrideFindings(fields, verdicts),
  ];
};

const nothingGoes = (held: readonly FieldCode[], verdicts: Gate): Finding => {
  const reasons = new Set(held.map((code) => verdicts.fields[code].reason));
  const text = `Keine der ausgewählten Angaben darf übermittelt werden: ${[...reasons].join(', ')}.`;
  return say('block', 'consent', text);
};

const jumpFor = (verdicts: Gate, code: FieldCode): Jump =>
  verdicts.fields[code].state === 'never' ? 'fields' : 'consent';

const heldBack = (verdicts: Gate, code: FieldCode): Finding => {
  const { label } = fieldCatalogue[code];
  const { reason } = verdicts.fields[code];
  return {
    ...say('warn', jumpFor(verdicts, code), `„${label}“ wird nicht übermittelt: ${reason}.`),
    withheld: `${label}: ${reason}`,
  };
};

const overrideFindings = (ticked: readonly FieldCode[], verdicts: Gate): readonly Finding[] =>
  ticked.some((code) => verdicts.fields[code].overridden)
    ? [say('warn', ['basis', inEditor('overrideReason')], overridden)]
    : [];

const overridden =
  'Angaben gehen ohne Einwilligung hinaus. Grundlage und Grund bleiben dauerhaft an der Übergabe sichtbar.';

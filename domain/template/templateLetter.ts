import type { Day } from '../calendar/day.ts';
import { ok, type Result } from '../contract/result.ts';
import type { Finding } from '../handover/blockers.ts';
import { fieldCodes, type FieldCode } from '../handover/fieldCatalogue.ts';
import { gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import type { LetterTexts } from '../letter/letterTexts.ts';
import { transferLetter } from '../letter/transferLetter.ts';
import { fieldsWithContent } from '../letter/transferSections.ts';
import { transferWords } from '../letter/transferWords.ts';
import type { Placeholder, TemplateSource } from './Placeholder.ts';
import { placeholderNamed } from './placeholders.ts';
import type { TemplatePlan, TemplateValue } from './templatePlan.ts';

/** What a letter in a template is made with besides the case; the template with the names of its placeholders. */
export type TemplateOptions = {
  readonly texts: LetterTexts;
  readonly today: Day;
  readonly template: TemplatePlan['template'] & { readonly placeholders: readonly string[] };
};

/**
 * The handover letter of a case in a template of the user's own: what each of its placeholders becomes, through the
 * same gate and from the same pieces as the letter after DIN 5008. Fails with what blocks the handover.
 */
export const templateLetter = (
  given: HandoverCase,
  { texts, today, template }: TemplateOptions,
): Result<TemplatePlan, readonly Finding[]> => {
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) return letter;
  const plan = letter.value;
  const verdicts = gate(given, today);
  const { released } = verdicts;
  const words = transferWords(given, verdicts, { texts, today });
  const { fileName, title, author, practice, attachments, copies } = plan;
  const { fileId, sha256, placeholders } = template;
  const used = placeholders.flatMap((name) => placeholderNamed(name) ?? []);
  return ok({
    ...{ version: 1, kind: 'template', fileName, title, author, practice },
    template: { fileId, sha256 },
    values: valuesOf(used, { given, released, plan, words, today }),
    fields: [...fieldsToldBy(used, fieldsWithContent(given, released, today))],
    ...{ attachments, copies },
  });
};

/** What is empty is left out: a placeholder without a value stays empty. */
const valuesOf = (
  used: readonly Placeholder[],
  source: TemplateSource,
): Readonly<Record<string, TemplateValue>> =>
  Object.fromEntries(
    used
      .map(({ name, value }) => [name, value(source)] as const)
      .filter(([, value]) => (value.kind === 'text' ? value.text : value.blocks).length > 0),
  );

const fieldsToldBy = (
  used: readonly Placeholder[],
  filled: readonly FieldCode[],
): readonly FieldCode[] =>
  fieldCodes.filter(
    (code) => filled.includes(code) && used.some(({ fields }) => fields.includes(code)),
  );

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
import { withoutNames } from '../letter/withoutNames.ts';
import type { Placeholder, TemplateSource } from './Placeholder.ts';
import { placeholderNamed } from './placeholders.ts';
import type { TemplatePlan, TemplateValue } from './templatePlan.ts';
import type { TemplateUse } from './templateUse.ts';

/** What a letter in a template is made with besides the case; the template with what it asks for. */
export type TemplateOptions = {
  readonly texts: LetterTexts;
  readonly today: Day;
  readonly template: TemplatePlan['template'] & { readonly uses: readonly TemplateUse[] };
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
  const shown = withoutNames(given, released);
  const words = transferWords(shown, verdicts, { texts, today });
  const { fileName, title, author, practice, attachments, copies } = plan;
  const { fileId, sha256, size } = template;
  const asked = askedFor(template.uses, { given: shown, released, plan, words, today });
  return ok({
    ...{ version: 1, kind: 'template', fileName, title, author, practice },
    template: { fileId, sha256, size },
    ...{ values: asked.values, sections: asked.sections },
    fields: toldBy(asked.told, fieldsWithContent(given, released, today)),
    ...{ attachments, copies },
  });
};

type Asked = Pick<TemplatePlan, 'values' | 'sections'> & {
  /** Placeholders whose content stands in the letter, or which decide that a part of it stands. */
  readonly told: readonly Placeholder[];
};

/** Answers what a template asks for. What stands only in sections that go is not even part of the plan. */
const askedFor = (uses: readonly TemplateUse[], source: TemplateSource): Asked => {
  const said = new Map(
    [...new Set(uses.flatMap(({ name, within }) => [name, ...within]))].flatMap((name) => {
      const placeholder = placeholderNamed(name);
      const value = placeholder?.value(source);
      return placeholder === undefined || value === undefined || isEmpty(value)
        ? []
        : [[name, { placeholder, value }] as const];
    }),
  );
  const standing = uses.filter(({ within }) => within.every((name) => said.has(name)));
  const answered = standing.flatMap(({ kind, name }) => {
    const answer = said.get(name);
    return answer === undefined ? [] : [{ kind, name, ...answer }];
  });
  return {
    values: Object.fromEntries(
      answered.filter(({ kind }) => kind === 'value').map(({ name, value }) => [name, value]),
    ),
    sections: [
      ...new Set(answered.filter(({ kind }) => kind === 'section').map(({ name }) => name)),
    ],
    told: answered
      // That a whole part of the letter has something to say tells nothing of a single field.
      .filter(({ kind, placeholder }) => kind === 'value' || placeholder.kind !== 'section')
      .map(({ placeholder }) => placeholder),
  };
};

const isEmpty = (value: TemplateValue): boolean =>
  (value.kind === 'text' ? value.text : value.blocks).length === 0;

const toldBy = (told: readonly Placeholder[], filled: readonly FieldCode[]): FieldCode[] =>
  fieldCodes.filter(
    (code) => filled.includes(code) && told.some(({ fields }) => fields.includes(code)),
  );

import type { TemplateValue } from '../../../domain/template/templatePlan.ts';

/** What a template is filled with. */
export type Filling = {
  /** What a placeholder becomes, by its name as it was typed; undefined where it stays empty. */
  readonly valueOf: (name: string) => TemplateValue | undefined;
  /** Whether a section stands, by its name as it was typed. */
  readonly stands: (name: string) => boolean;
  /** The id of the template's own heading. */
  readonly heading: string | undefined;
};

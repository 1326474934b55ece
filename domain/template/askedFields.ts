import type { FieldCode } from '../handover/fieldCatalogue.ts';
import { placeholderNamed } from './placeholders.ts';
import type { TemplateUse } from './templateUse.ts';

/** The fields of the catalogue a template can tell of: what it does not ask for stands in no letter written into it. */
export const askedFields = (uses: readonly TemplateUse[]): ReadonlySet<FieldCode> =>
  new Set(
    uses.flatMap(({ kind, name }) => {
      const placeholder = placeholderNamed(name);
      // A whole part of the letter around others tells nothing by itself.
      return placeholder === undefined || (kind === 'section' && placeholder.kind === 'section')
        ? []
        : placeholder.fields;
    }),
  );

/** A placeholder as it stands in a text, or one end of a section: {{#Name}} … {{/Name}}. */
export type TemplateToken = {
  readonly kind: 'value' | 'open' | 'close';
  /** The name as it was typed, single spaces between its words. */
  readonly name: string;
  /** Where it stands in the text: from its first brace, up to behind its last. */
  readonly from: number;
  readonly to: number;
  /** Where its name begins; what takes its place looks like the letter there. */
  readonly nameAt: number;
};

/** Braces that make no placeholder: an end is missing, or a beginning. */
export type LooseBraces = { readonly kind: 'unclosed' | 'unopened'; readonly at: number };

const placeholder = /\{\{([^{}]{0,100})\}\}/gu;

/**
 * The placeholders of a text in their order, and braces that make none.
 *
 * @example templateTokens('Für {{ Vorname }}').tokens[0]?.name // 'Vorname'
 */
export const templateTokens = (
  text: string,
): { readonly tokens: readonly TemplateToken[]; readonly loose: readonly LooseBraces[] } => {
  const tokens = [...text.matchAll(placeholder)].map(({ index, 0: whole, 1: inner = '' }) =>
    tokenOf(inner, index, index + whole.length),
  );
  const rest = text.replace(placeholder, (whole) => ' '.repeat(whole.length));
  const loose = [...rest.matchAll(/\{\{|\}\}/gu)].map(({ index, 0: braces }) => ({
    kind: braces === '{{' ? ('unclosed' as const) : ('unopened' as const),
    at: index,
  }));
  return { tokens, loose };
};

const kinds = { '#': 'open', '/': 'close' } as const;

const tokenOf = (inner: string, from: number, to: number): TemplateToken => {
  const [, lead = '', mark = '', name = ''] = /^(\s*)([#/]?)\s*(.*?)\s*$/su.exec(inner) ?? [];
  return {
    kind: mark === '#' || mark === '/' ? kinds[mark] : 'value',
    name: name.replace(/\s+/gu, ' '),
    ...{ from, to },
    nameAt: from + 2 + (inner.trim() === '' ? 0 : lead.length),
  };
};

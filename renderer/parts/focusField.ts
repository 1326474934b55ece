const focusable =
  'input:not(:disabled):not([type="hidden"]), textarea:not(:disabled), button:not(:disabled), a[href]';

/**
 * Brings a field, or a section of fields, into sight and gives it the focus. Without such a field on the page the
 * first thing within `otherwise` that can take the focus gets it.
 */
export const focusField = (field: string, otherwise: HTMLElement): void => {
  const found = document.querySelector<HTMLElement>(`main [data-field="${CSS.escape(field)}"]`);
  const place = found ?? otherwise;
  place.scrollIntoView({ block: found === null ? 'start' : 'center' });
  (place.querySelector<HTMLElement>(focusable) ?? place).focus({ preventScroll: true });
};

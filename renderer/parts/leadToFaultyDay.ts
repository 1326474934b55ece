/**
 * Leads to a typed day that cannot be taken and answers true, or answers false where there is none;
 * so that no form is saved without a day somebody has written.
 */
export const leadToFaultyDay = (form: Element): boolean => {
  const field = form.querySelector<HTMLInputElement>('[data-faulty-day]');
  if (field === null) return false;
  // Leaving the field is what shows the error, also to somebody who pressed Enter in it.
  field.blur();
  field.focus();
  return true;
};

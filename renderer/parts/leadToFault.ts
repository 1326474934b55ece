/**
 * Brings into sight what kept a form from being saved: the first faulty field, which takes the focus, or else
 * the notice that says what is missing. Below a long form it would stand where nobody looks.
 */
export const leadToFault = (form: Element): void => {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field === null) form.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  else field.focus();
};

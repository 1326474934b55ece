import type { KeyboardEvent } from 'react';

const fields = 'input:not([type="hidden"]), textarea';

/**
 * Lets the keyboard go from row to row of a grid of fields: Enter to the same column of the next row, Strg + arrow up or
 * down likewise. What a field itself does with Enter comes first.
 */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const step = stepOf(event);
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.closest('tr');
  if (step === 0 || event.defaultPrevented || cell == null || row == null) return;
  const next = (step > 0 ? row.nextElementSibling : row.previousElementSibling) as HTMLElement;
  const target = (next as HTMLElement | null)?.children[cell.cellIndex];
  const field = target?.querySelector<HTMLInputElement>(fields);
  if (field == null) return;
  event.preventDefault();
  field.focus();
  field.select();
};

const stepOf = ({ key, ctrlKey, altKey }: KeyboardEvent): number => {
  if (altKey) return 0;
  if (key === 'Enter' && !ctrlKey) return 1;
  if (ctrlKey && key === 'ArrowDown') return 1;
  return ctrlKey && key === 'ArrowUp' ? -1 : 0;
};

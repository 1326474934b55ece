import { copyMark } from '../../domain/contract/copyMark.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** The text a copy would take: of the field with the cursor, else what is selected on the page. */
const selectedText = (): string => {
  const { activeElement } = document;
  if (!isField(activeElement)) return document.getSelection()?.toString() ?? '';
  const { value, selectionStart, selectionEnd, type } = activeElement;
  if (type === 'password' || selectionStart === null || selectionEnd === null) return '';
  return value.slice(selectionStart, selectionEnd);
};

const markCopy = (event: ClipboardEvent): void => {
  const text = selectedText();
  if (event.defaultPrevented || event.clipboardData === null || text === '') return;
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData(copyMark, '1');
  event.preventDefault();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to cut that Strg+Z takes back
  if (event.type === 'cut') document.execCommand('delete');
};

/**
 * Marks what is copied or cut in the window, as plain text, so that the shell can take it out of the clipboard at a
 * lock without reading it, and without touching what another program put there.
 */
export const markCopies = (): void => {
  document.addEventListener('copy', markCopy);
  document.addEventListener('cut', markCopy);
};

/** Copies words that are nobody's data, so that they stay in the clipboard over a lock; tells whether it worked. */
export const copyText = (text: string): boolean => {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- asks for no permission, which this window has not
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
};

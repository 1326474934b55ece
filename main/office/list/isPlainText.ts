/** How much of a file is looked at for control characters. */
const sampled = 65_536;

/** Text that is written for a program: HTML and XML (also when named .xls), PDF, RTF. */
const forPrograms = /^\s*(?:<[!?a-z]|%PDF-|\{\\rtf)/iu;

/** Whether a decoded file can be a list: neither the bytes of something else nor the code of a document. */
export const isPlainText = (text: string): boolean => {
  if (text.includes('\u0000') || forPrograms.test(text)) return false;
  const sample = text.slice(0, sampled);
  const controls = sample.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu) ?? [];
  return controls.length <= 3 + sample.length / 100;
};

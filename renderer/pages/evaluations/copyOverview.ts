import { copyMark } from '../../../domain/contract/copyMark.ts';
import type { SheetText, TableText } from '../../../domain/sheet/cellText.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const linesOf = ({ headers, rows, total }: TableText): readonly (readonly string[])[] => [
  headers,
  ...rows,
  ...(total === null ? [] : [total]),
];

/** A table as lines of text with tabs between: what Excel and Word take for a table. A cell is one line. */
export const asTabs = (table: TableText): string =>
  linesOf(table)
    .map((line) => line.map((text) => text.replace(/[\t\n]+/g, ' ')).join('\t'))
    .join('\n');

/** A table as HTML, for programs that take its borders too. Every cell is text, so that none becomes a formula. */
export const asHtml = (table: TableText): string => {
  const [headers = [], ...rows] = linesOf(table);
  const row = (tag: 'th' | 'td', line: readonly string[]) =>
    `<tr>${line.map((text) => `<${tag} style="mso-number-format:'\\@'">${escaped(text)}</${tag}>`).join('')}</tr>`;
  return `<table border="1"><thead>${row('th', headers)}</thead><tbody>${rows.map((line) => row('td', line)).join('')}</tbody></table>`;
};

/** Copies tables of an overview, marked as ours so that a lock takes them out of the clipboard; tells whether it worked. */
export const copyTables = (sheets: readonly SheetText[]): boolean => {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', tables.map(asTabs).join('\n\n'));
    event.clipboardData?.setData('text/html', tables.map(asHtml).join('<br>'));
    event.clipboardData?.setData(copyMark, '1');
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to give the copy our own mark
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
};

/**
 * One line of the report. A ratio is the product's figure divided by the peer's; an aim is the
 * highest ratio that is good enough, or null where there is none.
 *
 * @typedef {{ what: string, product: string, peer: string, ratio: number, aim: number | null }} Row
 */

const verdict = ({ ratio, aim }) => {
  if (aim === null) return '';
  return ratio <= aim ? 'met' : 'MISSED';
};

/**
 * The rows as a table in Markdown.
 *
 * @param {readonly Row[]} rows
 */
export function table(rows) {
  const lines = [
    ['what', 'product', 'beside', 'ratio', 'aim', ''],
    ...rows.map((row) => [
      row.what,
      row.product,
      row.peer,
      row.ratio.toFixed(2),
      row.aim === null ? '' : `≤ ${row.aim.toFixed(1)}`,
      verdict(row),
    ]),
  ];
  const widths = lines[0].map((_, at) => Math.max(3, ...lines.map((line) => line[at].length)));
  const text = (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [text(lines[0]), rule, ...lines.slice(1).map(text)].join('\n');
}

/** Milliseconds for a table: three digits that count. */
export const milliseconds = (value) =>
  `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ms`;

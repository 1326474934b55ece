import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { sheetRowsAsText, type TableText } from '../../../domain/sheet/cellText.ts';
import type { SheetPlan } from '../../../domain/sheet/sheetPlan.ts';
import './printedOverview.css';

/** The overview on paper, from the same plan as the file; it prints once it stands there, then says that it is done. */
export const PrintedOverview = ({
  plan,
  onDone,
}: {
  readonly plan: SheetPlan;
  readonly onDone: () => void;
}) => {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  const faces = plan.sheets.map(({ lines }) => lines);
  return createPortal(
    <div className="print-sheet print-overview">
      {plan.practice ? <p className="print-practice">ÜBUNG – erfundene Daten</p> : null}
      {sheetRowsAsText(plan).map(({ name, title, tables }, index) => (
        <section key={name}>
          <h1>{title}</h1>
          {faces[index]?.map(({ label, text }) => (
            <p key={label}>
              {label}: {text}
            </p>
          ))}
          {tables.map((table) => (
            <PrintedTable key={table.heading} table={table} />
          ))}
        </section>
      ))}
    </div>,
    document.body,
  );
};

const PrintedTable = ({
  table: { heading, headers, rows, total },
}: {
  readonly table: TableText;
}) => (
  <table>
    {heading === '' ? null : <caption>{heading}</caption>}
    <thead>
      <tr>
        {headers.map((header, index) => (
          <th key={index}>{header}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <PrintedRow key={index} texts={row} />
      ))}
    </tbody>
    {total === null ? null : (
      <tfoot>
        <PrintedRow texts={total} />
      </tfoot>
    )}
  </table>
);

const PrintedRow = ({ texts }: { readonly texts: readonly string[] }) => (
  <tr>
    {texts.map((text, index) => (
      <td key={index}>{text}</td>
    ))}
  </tr>
);

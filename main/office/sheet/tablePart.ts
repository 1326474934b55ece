import { safeCellText } from './safeCellText.ts';
import { escaped } from '../letter/xmlOf.ts';

/** The name of our look of tables; `tableStyle` defines it. */
const styleName = 'Staffelstab';

type TableOfSheet = {
  /** Counted through the workbook. */
  readonly id: number;
  readonly range: string;
  readonly headers: readonly string[];
};

/**
 * The part of a workbook that makes a range a table: Excel bands and filters it, also after sorting. Its name is a
 * number alone, because a name is shown to everybody.
 */
export const tablePart = ({ id, range, headers }: TableOfSheet): string => {
  const columns = headers.map(
    (header, index) => `<tableColumn id="${index + 1}" name="${escaped(safeCellText(header))}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` id="${id}" name="Liste_${id}" displayName="Liste_${id}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${styleName}" showFirstColumn="0" showLastColumn="0"` +
    ' showRowStripes="1" showColumnStripes="0"/></table>'
  );
};

/** The look of tables for the styles of a workbook: a ground under every second row that is shown. */
export const tableStyle = {
  formats:
    '<dxfs count="1"><dxf><fill><patternFill patternType="solid">' +
    '<fgColor rgb="FFF0F5F5"/><bgColor rgb="FFF0F5F5"/></patternFill></fill></dxf></dxfs>',
  styles:
    '<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16">' +
    `<tableStyle name="${styleName}" pivot="0" count="1">` +
    '<tableStyleElement type="secondRowStripe" dxfId="0"/></tableStyle></tableStyles>',
} as const;

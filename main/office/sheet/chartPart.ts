import { safeText } from '../../../domain/record/safeText.ts';
import type { CellValue, SheetColumn, TableChart } from '../../../domain/sheet/sheetPlan.ts';
import { escaped } from '../letter/xmlOf.ts';
import { safeCellText } from './safeCellText.ts';

/** A column of numbers of a chart: where they stand on the sheet, and what stands there. */
export type ChartSeries = {
  readonly column: SheetColumn;
  readonly headerCell: string;
  readonly cells: string;
  readonly values: readonly CellValue[];
};

/** What a chart is drawn from. */
export type ChartSource = {
  readonly chart: TableChart;
  readonly nameCells: string;
  readonly names: readonly CellValue[];
  readonly series: readonly ChartSeries[];
};

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Dark, light, middle: they differ on a grey print. */
const fills = ['0D7377', 'BFDCDD', '6B7F86'] as const;

const font = (size: number, bold: boolean): string =>
  `sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="1F2A2E"/></a:solidFill><a:latin typeface="Arial"/>`;

/**
 * A bar chart as a part of a workbook: its bars lie, because their names are long. It refers to the cells of the
 * sheet, so that it follows them, and says the numbers beside the bars. A covered count is no number and has no bar;
 * Excel would label it 0, so zeros have no label.
 */
export const chartPart = (source: ChartSource): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main">` +
  '<c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/>' +
  `<c:chart>${titleXml(source.chart.title)}<c:autoTitleDeleted val="0"/>` +
  `<c:plotArea><c:layout/>${barsXml(source)}${axesXml}</c:plotArea>` +
  (source.series.length > 1 ? legendXml : '') +
  '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
  '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' +
  '<a:ln w="9525"><a:solidFill><a:srgbClr val="CBD3D6"/></a:solidFill></a:ln></c:spPr>' +
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${font(9, false)}</a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>` +
  '</c:chartSpace>';

const titleXml = (title: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p>' +
  `<a:pPr><a:defRPr ${font(10, true)}</a:defRPr></a:pPr>` +
  `<a:r><a:rPr lang="de-DE" ${font(10, true)}</a:rPr><a:t>${escaped(safeText(title))}</a:t></a:r>` +
  '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>';

const barsXml = (source: ChartSource): string =>
  '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  source.series.map((series, index) => seriesXml(source, series, index)).join('') +
  '<c:gapWidth val="50"/><c:axId val="1"/><c:axId val="2"/></c:barChart>';

const seriesXml = (
  { nameCells, names }: ChartSource,
  { column, headerCell, cells, values }: ChartSeries,
  index: number,
): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
  `<c:tx>${textsXml(headerCell, [column.header])}</c:tx>` +
  `<c:spPr><a:solidFill><a:srgbClr val="${fills[index % fills.length] ?? fills[0]}"/></a:solidFill>` +
  '<a:ln w="6350"><a:solidFill><a:srgbClr val="0D4F52"/></a:solidFill></a:ln></c:spPr>' +
  `<c:invertIfNegative val="0"/>${labelsXml}` +
  `<c:cat>${textsXml(nameCells, names)}</c:cat><c:val>${numbersXml(cells, values)}</c:val></c:ser>`;

const labelsXml =
  '<c:dLbls><c:numFmt formatCode="#,##0;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>' +
  '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const textsXml = (cells: string, texts: readonly CellValue[]): string =>
  `<c:strRef><c:f>${escaped(cells)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>` +
  texts
    .map(
      (text, index) =>
        `<c:pt idx="${index}"><c:v>${escaped(safeCellText(String(text ?? '')))}</c:v></c:pt>`,
    )
    .join('') +
  '</c:strCache></c:strRef>';

const numbersXml = (cells: string, values: readonly CellValue[]): string =>
  `<c:numRef><c:f>${escaped(cells)}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>` +
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) =>
      typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '',
    )
    .join('') +
  '</c:numCache></c:numRef>';

/** The first row stands on top, as in the table; the numbers stand at the bars, so their axis is left out. */
const axesXml =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>' +
  '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
  '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="5A6770"/></a:solidFill></a:ln></c:spPr>' +
  '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>' +
  '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>' +
  '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="#,##0" sourceLinked="0"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
  '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>';

const legendXml = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';

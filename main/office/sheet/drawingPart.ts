import { safeText } from '../../../domain/record/safeText.ts';
import { escaped } from '../letter/xmlOf.ts';

/** A chart on a sheet: where it stands (counted from 0), how large it is in points, and its words. */
export type PlacedChart = {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
};

/** Units of DrawingML in a point. */
const unitsPerPoint = 12_700;

/** How far a chart keeps from the table beside it, in points. */
const gap = 14;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The part of a workbook that places charts on a sheet; the relation of the first is rId1. */
export const drawingPart = (charts: readonly PlacedChart[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main">` +
  `${charts.map(anchorXml).join('')}</xdr:wsDr>`;

const anchorXml = (chart: PlacedChart, index: number): string =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>${chart.column}</xdr:col><xdr:colOff>${gap * unitsPerPoint}</xdr:colOff>` +
  `<xdr:row>${chart.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:ext cx="${chart.width * unitsPerPoint}" cy="${chart.height * unitsPerPoint}"/>` +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
  `<xdr:cNvPr id="${index + 2}" name="Diagramm ${index + 1}" title="${attribute(chart.title)}" descr="${attribute(chart.description)}"/>` +
  '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${drawing}/chart">` +
  `<c:chart xmlns:c="${drawing}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/>` +
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>';

const attribute = (text: string): string => escaped(safeText(text).replace(/\s+/gu, ' '));

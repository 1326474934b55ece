import { cellText } from './cellText.ts';

/**
 * A text as Excel keeps it as the text of a cell: signs XML does not know are written `_x0009_` (ECMA-376 part 1,
 * 22.9.2.19).
 *
 * @example excelText('8a_x000D_') // '8a'
 */
export const excelText = (value: string): string =>
  cellText(
    value.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );

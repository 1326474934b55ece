import { listLimits } from '../../../domain/import/listReading.ts';
import { excelText } from './excelText.ts';
import { Refused } from './Refused.ts';
import { readXml, type XmlPath } from './readXml.ts';

/** More than a workbook needs whose cells all fit into a list, with room for hidden sheets. */
const most = 200_000;
const mostCharacters = 10 * listLimits.characters;

/** The texts the cells of a workbook refer to by number. Throws a refusal when they are more than any list has. */
export const readSharedStrings = async (
  pieces: AsyncIterable<Buffer>,
): Promise<readonly string[]> => {
  const strings: string[] = [];
  let text = '';
  let characters = 0;
  await readXml(pieces, {
    text: (path, said) => {
      if (!isShown(path)) return;
      characters += said.length;
      if (characters > mostCharacters) throw new Refused('too much text');
      text += said;
    },
    close: (path) => {
      if (path.at(-1) !== 'si') return;
      if (strings.length === most) throw new Refused('too much text');
      strings.push(excelText(text));
      text = '';
    },
  });
  return strings;
};

/** Whether a text stands in a cell: one of a run does, a reading aid for Asian signs (ECMA-376, 18.4.6) does not. */
export const isShown = (path: XmlPath): boolean => path.at(-1) === 't' && path.at(-2) !== 'rPh';

import type { VaultData } from '../../../domain/record/vaultData.ts';
import { giveWay } from '../giveWay.ts';

/** The records of every collection as they were at one moment; no change alters a record, it puts another. */
export type FixedState = readonly (readonly [
  collection: string,
  records: readonly { readonly id: string }[],
])[];

/** Fixes a state as it is now; changes that follow leave what was fixed alone. */
export const fixState = (data: VaultData): FixedState =>
  Object.entries(data).map(([collection, records]) => [collection, Object.values(records)]);

/** So many records are encoded at once: about a millisecond, which a save may wait. */
const recordsPerPiece = 250;

/** Sees the JSON of each record as it goes into the bytes. */
type Witness = (collection: string, json: string) => void;

/** The pieces of what `JSON.stringify` gives for the state. */
function* jsonPieces(state: FixedState, witness: Witness): Generator<string> {
  yield '{';
  for (const [at, [collection, records]] of state.entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify(collection)}:{`;
    for (let from = 0; from < records.length; from += recordsPerPiece) {
      const some = records.slice(from, from + recordsPerPiece);
      const texts = some.map((record) => {
        const json = JSON.stringify(record);
        witness(collection, json);
        return `${JSON.stringify(record.id)}:${json}`;
      });
      yield `${from === 0 ? '' : ','}${texts.join(',')}`;
    }
    yield '}';
  }
  yield '}';
}

/**
 * A state as JSON in UTF-8, filled up with spaces to a multiple of the step, in pieces.
 * It gives way between them, so that encoding a large state keeps no save waiting.
 */
export const stateBytes = async (
  state: FixedState,
  step: number,
  witness: Witness = () => undefined,
): Promise<readonly Buffer[]> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for (const text of jsonPieces(state, witness)) {
    const piece = Buffer.from(text, 'utf8');
    pieces.push(piece);
    length += piece.length;
    await giveWay();
  }
  return [...pieces, Buffer.alloc(Math.ceil(length / step) * step - length, 0x20)];
};

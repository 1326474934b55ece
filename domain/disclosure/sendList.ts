import { put, type Change } from '../record/change.ts';
import { listedFields, listedLetters, type HandoverListSources } from '../sheet/handoverList.ts';
import type { Disclosure } from './disclosureSchemas.ts';
import { groupsOf, type Sending } from './makeDisclosure.ts';

/** What is known only when a list has been written; `newId` gives each row's record its id. */
export type ListSending = Pick<Sending, 'at' | 'channel' | 'fileName' | 'sha256'> & {
  readonly handoverIds: readonly string[];
  readonly newId: () => string;
};

/**
 * The changes of handing over a list: for each person in it a record of exactly what their row tells, on the same
 * basis and consents as the letter it goes with.
 */
export const sendList = (data: HandoverListSources, sending: ListSending): readonly Change[] =>
  listedLetters(data, sending.handoverIds).map((letter) => {
    const fields = listedFields(letter);
    return put('disclosure', {
      ...letter.disclosure,
      ...ofTheList(sending),
      groups: groupsOf(fields),
      fields: [...fields],
    });
  });

const ofTheList = ({ at, channel, fileName, sha256, newId }: ListSending): Partial<Disclosure> => ({
  id: newId(),
  document: 'liste',
  format: 'excel',
  ...{ at, channel, fileName, sha256 },
  noteIds: [],
  placementIds: [],
  attachments: [],
  copies: [],
});

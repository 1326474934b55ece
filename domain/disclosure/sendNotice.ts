import type { FieldCode } from '../handover/fieldCatalogue.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { addresseeName } from '../person/salutation.ts';
import { put, type Change } from '../record/change.ts';
import type { Disclosure, DocumentKind, SentLetter } from './disclosureSchemas.ts';
import { enclosed, groupsOf, type Sending } from './makeDisclosure.ts';

/** A letter to somebody who got an earlier one: a request for deletion, or a correction (Art. 17, 19 DSGVO). */
export type Notice = {
  readonly document: Extract<DocumentKind, 'loeschbitte' | 'berichtigung'>;
  /** The earlier disclosure it is about. */
  readonly about: Disclosure;
  readonly partner: Partner;
  readonly person: PartnerPerson;
  readonly sender: string;
  readonly purpose: string;
  /** What it tells of the young person, in fields of the catalogue, and what each of them says. */
  readonly fields: readonly FieldCode[];
  readonly facts: readonly SentLetter['facts'][number][];
};

/**
 * The record of a notice: it hangs on the handover of the earlier letter, names it, and rests on the rights of the
 * person concerned. It carries neither notes nor placements, and no consent.
 */
const makeNotice = (notice: Notice, sending: Sending): Disclosure => {
  const { about, partner, person, fields } = notice;
  return {
    id: sending.ids.disclosure,
    studentId: about.studentId,
    handoverId: about.handoverId,
    letterId: sending.ids.letter,
    document: notice.document,
    format: sending.format,
    aboutId: about.id,
    at: sending.at,
    sender: notice.sender,
    partnerKind: partner.kind,
    partnerName: partner.name,
    personName: addresseeName(person),
    personFunction: person.function,
    purpose: notice.purpose,
    basis: 'betroffenenrecht',
    basisNote: '',
    overrideBasis: null,
    overrideReason: '',
    consentIds: [],
    groups: groupsOf(fields),
    fields: [...fields],
    noteIds: [],
    placementIds: [],
    channel: sending.channel,
    ...enclosed(sending.plan),
    fileName: sending.fileName,
    sha256: sending.sha256,
  };
};

/** The changes of sending a notice: its record and the letter frozen as sent; the handover stays as it is. */
export const sendNotice = (notice: Notice, sending: Sending): readonly Change[] => {
  const { studentId, handoverId } = notice.about;
  return [
    put('disclosure', makeNotice(notice, sending)),
    put('sentLetter', {
      id: sending.ids.letter,
      studentId,
      handoverId,
      plan: JSON.stringify(sending.plan),
      facts: [...notice.facts],
      templateFile: null,
    }),
  ];
};

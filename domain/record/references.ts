import type { Collection } from './recordSchemas.ts';

/**
 * Which field of a collection names records of which other collection.
 * A field ending in `Ids` holds a list; a point leads into the entries of a list. What a reference names must exist.
 */
export const references: Readonly<
  Partial<Record<Collection, Readonly<Record<string, Collection>>>>
> = {
  enrolment: { studentId: 'student', schoolId: 'school' },
  guardian: { studentId: 'student' },
  competenceProfile: { studentId: 'student' },
  destination: { studentId: 'student', partnerId: 'partner', companyId: 'company' },
  note: { studentId: 'student', schoolId: 'school' },
  privateNote: { studentId: 'student' },
  followUp: { studentId: 'student', companyId: 'company', handoverId: 'handover' },
  agreement: { studentId: 'student', noteId: 'note', handoverId: 'handover' },
  companyContact: { companyId: 'company' },
  companyEvent: { companyId: 'company' },
  partnership: { schoolId: 'school', companyId: 'company', companyContactId: 'companyContact' },
  placement: { studentId: 'student', companyId: 'company', contactId: 'companyContact' },
  participation: { studentId: 'student', partnerId: 'partner' },
  partner: { memberIds: 'partner' },
  partnerPerson: { partnerId: 'partner' },
  consent: {
    studentId: 'student',
    signedByGuardianIds: 'guardian',
    'recipients.partnerId': 'partner',
    'recipients.personId': 'partnerPerson',
    'withdrawnParts.recipients.partnerId': 'partner',
    'withdrawnParts.recipients.personId': 'partnerPerson',
  },
  consentRequest: {
    studentId: 'student',
    consentId: 'consent',
    'recipients.partnerId': 'partner',
    'recipients.personId': 'partnerPerson',
  },
  attachment: { consentId: 'consent' },
  handover: {
    studentId: 'student',
    partnerId: 'partner',
    personId: 'partnerPerson',
    noteIds: 'note',
    placementIds: 'placement',
    agreementIds: 'agreement',
  },
  disclosure: {
    studentId: 'student',
    handoverId: 'handover',
    letterId: 'sentLetter',
    aboutId: 'disclosure',
    consentIds: 'consent',
  },
  sentLetter: { studentId: 'student', handoverId: 'handover' },
  waivedCorrection: { studentId: 'student', handoverId: 'handover', disclosureId: 'disclosure' },
  draft: { studentId: 'student' },
};

/** All ids a record names, each with the collection it must stand in. */
export const referencedBy = (
  collection: Collection,
  record: object,
): readonly { readonly collection: Collection; readonly id: string }[] =>
  Object.entries(references[collection] ?? {}).flatMap(([field, target]) =>
    idsAt(record, field.split('.')).map((id) => ({ collection: target, id })),
  );

const idsAt = (value: unknown, path: readonly string[]): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => idsAt(entry, path));
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === 'string' ? [value] : [];
  return typeof value === 'object' && value !== null
    ? idsAt((value as Readonly<Record<string, unknown>>)[field], rest)
    : [];
};

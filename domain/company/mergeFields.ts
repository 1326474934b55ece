import { addressInOneLine } from '../person/addressLines.ts';
import { chamberLabels, companySizeLabels, type Company } from './companySchemas.ts';

/** Something two entries of one company may say differently, chosen as one. */
type MergeField = {
  readonly label: string;
  readonly fields: readonly (keyof Company)[];
  /** What stands there, in words; empty when nothing is recorded. */
  readonly shown: (company: Company) => string;
  /** Running text: both may be kept, one below the other. */
  readonly running?: true;
};

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'ja' : 'nein');

const line = (
  field:
    | 'name'
    | 'legalForm'
    | 'branch'
    | 'phone'
    | 'email'
    | 'website'
    | 'minimumAge'
    | 'conditions'
    | 'remark',
  label: string,
): MergeField => ({
  label,
  fields: [field],
  shown: (company) => String(company[field] ?? '').trim(),
});

const answer = (
  field:
    | 'offersPlacements'
    | 'needsPoliceCertificate'
    | 'needsHygieneBriefing'
    | 'needsProtectiveClothing'
    | 'accessible'
    | 'welcomesSupportNeeds',
  label: string,
): MergeField => ({ label, fields: [field], shown: (company) => yesNo(company[field]) });

const places = ({ places: count, placesYear }: Company): string =>
  [count === null ? '' : String(count), placesYear.trim()].filter(Boolean).join(', gültig für ');

/** What is chosen when two entries of a company are merged, in the order in which it is asked. */
const mergeFields = {
  name: line('name', 'Name'),
  legalForm: line('legalForm', 'Rechtsform'),
  branch: line('branch', 'Branche'),
  chamber: {
    label: 'Kammer',
    fields: ['chamber'],
    shown: ({ chamber }) => (chamber === null ? '' : chamberLabels[chamber]),
  },
  size: {
    label: 'Größe',
    fields: ['size'],
    shown: ({ size }) => (size === null ? '' : companySizeLabels[size]),
  },
  address: {
    label: 'Anschrift',
    fields: ['street', 'houseNumber', 'postcode', 'town'],
    shown: addressInOneLine,
  },
  phone: line('phone', 'Telefon'),
  email: line('email', 'E-Mail'),
  website: line('website', 'Internetseite'),
  offersPlacements: answer('offersPlacements', 'Bietet Praktika an'),
  places: { label: 'Plätze', fields: ['places', 'placesYear'], shown: places },
  minimumAge: line('minimumAge', 'Mindestalter'),
  needsPoliceCertificate: answer('needsPoliceCertificate', 'Führungszeugnis nötig'),
  needsHygieneBriefing: answer('needsHygieneBriefing', 'Hygienebelehrung nötig'),
  needsProtectiveClothing: answer('needsProtectiveClothing', 'Schutzkleidung nötig'),
  conditions: { ...line('conditions', 'Weitere Bedingungen'), running: true },
  accessible: answer('accessible', 'Barrierefrei'),
  welcomesSupportNeeds: answer('welcomesSupportNeeds', 'Nimmt bei Unterstützungsbedarf auf'),
  blocked: {
    label: 'Gesperrt',
    fields: ['blocked', 'blockedReason'],
    shown: ({ blocked, blockedReason }) =>
      blocked ? ['ja', blockedReason.trim()].filter(Boolean).join(': ') : 'nein',
  },
  remark: { ...line('remark', 'Bemerkung'), running: true },
} as const satisfies Readonly<Record<string, MergeField>>;

/** Something that is chosen in a merge. */
export type MergeKey = keyof typeof mergeFields;

/** Whose words stay: those of the entry that stays, of the one that goes, or both. */
export type MergePick = 'kept' | 'gone' | 'both';

/** A choice between two entries of a company. */
export type MergeQuestion = {
  readonly key: MergeKey;
  readonly label: string;
  readonly kept: string;
  readonly gone: string;
  readonly picks: readonly MergePick[];
  /** What stands as long as nobody chooses: never what would lose a text or a warning. */
  readonly proposed: MergePick;
};

const keys = Object.keys(mergeFields) as readonly MergeKey[];

/** What two entries of a company say differently; what only one of them says is not asked. */
export const mergeQuestions = (kept: Company, gone: Company): readonly MergeQuestion[] =>
  keys.flatMap((key): MergeQuestion[] => {
    const field: MergeField = mergeFields[key];
    const [one, other] = [field.shown(kept), field.shown(gone)];
    if (one === other || one === '' || other === '') return [];
    const running = field.running === true;
    const picks: readonly MergePick[] = running ? ['kept', 'gone', 'both'] : ['kept', 'gone'];
    const blockedOnlyThere = key === 'blocked' && gone.blocked && !kept.blocked;
    const proposed = running ? 'both' : blockedOnlyThere ? 'gone' : 'kept';
    return [{ key, label: field.label, kept: one, gone: other, picks, proposed }];
  });

/** The company that comes of two entries; occupations and fields of work of both stay. */
export const mergedCompany = (
  kept: Company,
  gone: Company,
  picks: Readonly<Partial<Record<MergeKey, MergePick>>>,
): Company => {
  const asked = new Map(mergeQuestions(kept, gone).map((question) => [question.key, question]));
  const parts = keys.map((key): Partial<Company> => {
    const field: MergeField = mergeFields[key];
    const onlyThere = field.shown(kept) === '' && field.shown(gone) !== '' ? 'gone' : 'kept';
    const pick = picks[key] ?? asked.get(key)?.proposed ?? onlyThere;
    return picked(field, pick, { kept, gone });
  });
  return Object.assign(
    {},
    kept,
    ...parts,
    { occupations: united(kept.occupations, gone.occupations, 40) },
    { fields: united(kept.fields, gone.fields, 20) },
  ) as Company;
};

const picked = (
  { fields }: MergeField,
  pick: MergePick,
  { kept, gone }: { readonly kept: Company; readonly gone: Company },
): Partial<Company> =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      pick === 'both'
        ? `${String(kept[field])}\n${String(gone[field])}`
        : { kept, gone }[pick][field],
    ]),
  );

const united = (one: readonly string[], other: readonly string[], most: number): string[] =>
  [...new Set([...one, ...other])].slice(0, most);

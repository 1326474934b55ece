import type { PartnerKind } from '../partner/partnerSchemas.ts';
import { fieldCodes, type FieldCode } from './fieldCatalogue.ts';
import type { Basis } from './handoverSchema.ts';
import { defaultFields } from './defaultFields.ts';
import type { HandoverPreset } from './presetSchema.ts';
import { reportFields } from './reportFields.ts';

/** A preset: which fields are ticked, on which basis, for which kinds of partner. */
export type Preset = {
  readonly code: string;
  readonly label: string;
  /** The kinds of partner it is offered for; null for all. */
  readonly kinds: readonly PartnerKind[] | null;
  /** The basis it proposes; null leaves the choice open. */
  readonly basis: Basis | null;
  readonly fields: readonly FieldCode[];
};

const ordered = (...lists: readonly (readonly FieldCode[])[]): readonly FieldCode[] =>
  fieldCodes.filter((code) => lists.some((list) => list.includes(code)));

const bbs = defaultFields('bbs');
const agentur = defaultFields('agentur');

/** What a registration for the BES needs besides that of any BBS (R 2.1, 2.2): class 1 asks for Schulpflicht, class 2 for marks. */
const besFields = ordered(bbs, ['noten', 'sorgerecht']);

const integrationFields = ordered(bbs, ['sprache', 'herkunft', 'schullaufbahn', 'sorgerecht']);

/** Code of the preset that stands for an own choice: it ticks nothing, and no choice departs from it. */
export const freeChoice = 'frei';

/** The presets that come with the program (R 2.2, 2.4), in the order they are offered. */
export const presets: readonly Preset[] = [
  { code: 'bbs', label: 'BBS-Anmeldung', kinds: ['bbs'], basis: 'schulgesetz', fields: bbs },
  {
    code: 'bes1',
    label: 'BES Klasse 1',
    kinds: ['bbs'],
    basis: 'schulgesetz',
    fields: ordered(besFields, ['schullaufbahn', 'fehlzeiten']),
  },
  { code: 'bes2', label: 'BES Klasse 2', kinds: ['bbs'], basis: 'schulgesetz', fields: besFields },
  {
    code: 'bes_si',
    label: 'BES Sprache und Integration',
    kinds: ['bbs'],
    basis: 'schulgesetz',
    fields: integrationFields,
  },
  {
    code: 'agentur',
    label: 'Agentur für Arbeit, Berufsberatung',
    kinds: ['agentur', 'agentur_reha'],
    basis: 'einwilligung',
    fields: agentur,
  },
  {
    code: 'meldung',
    label: 'Meldung nach § 31a SGB III',
    kinds: ['agentur', 'agentur_reha'],
    basis: 'leistungstraeger',
    fields: reportFields,
  },
  {
    code: 'jobcenter',
    label: 'Jobcenter',
    kinds: ['jobcenter'],
    basis: 'einwilligung',
    fields: agentur,
  },
  {
    code: 'jugendamt',
    label: 'Jugendamt',
    kinds: ['jugendamt'],
    basis: 'einwilligung',
    fields: defaultFields('jugendamt'),
  },
  {
    code: 'rzi',
    label: 'RZI, Berufswegekonferenz',
    kinds: ['rzi', 'rlsb'],
    basis: 'einwilligung',
    fields: defaultFields('rzi'),
  },
  {
    code: 'schule',
    label: 'andere Schule',
    kinds: ['schule'],
    basis: 'schulgesetz',
    fields: ordered(bbs, ['schullaufbahn']),
  },
  {
    code: 'vertretung',
    label: 'Vertretung, Kollegin oder Kollege',
    kinds: ['vertretung'],
    basis: 'einwilligung',
    fields: ordered(bbs, ['bisherige_hilfe', 'was_hilft']),
  },
  { code: freeChoice, label: 'frei zusammenstellen', kinds: null, basis: null, fields: [] },
];

/** The preset a handover to a kind of partner begins with; for kinds without their own the ticks of the catalogue, unnamed. */
export const startPreset = (kind: PartnerKind): Preset =>
  presets.find(({ kinds }) => kinds?.includes(kind) === true) ?? {
    ...{ code: '', label: '', kinds: [kind], basis: null },
    fields: defaultFields(kind),
  };

/** An own preset in the form of those that come with the program; its id is its code. */
const asPreset = ({ id, label, partnerKind, basis, fields }: HandoverPreset): Preset => ({
  code: id,
  label,
  kinds: partnerKind === null ? null : [partnerKind],
  basis,
  fields,
});

/** The presets offered for a kind of partner: those that come with the program, then the own ones by name. */
export const presetsFor = (kind: PartnerKind, own: Iterable<HandoverPreset>): readonly Preset[] => {
  const mine = [...own]
    .toSorted((one, other) => one.label.localeCompare(other.label, 'de'))
    .map(asPreset);
  return [...presets, ...mine].filter(({ kinds }) => kinds === null || kinds.includes(kind));
};

import { z } from 'zod';
import { dayOrNull, id, instant, line, oneOf, text } from '../record/fields.ts';
import { salutationLabels } from '../student/lists.ts';

/** Kinds of partner institutions; labels are defaults. */
export const partnerKindLabels = {
  bbs: 'Berufsbildende Schule (BBS)',
  agentur: 'Agentur für Arbeit, Berufsberatung',
  agentur_reha: 'Agentur für Arbeit, Reha-Team',
  jobcenter: 'Jobcenter (U25)',
  jba: 'Jugendberufsagentur (Bündnis)',
  jugendamt: 'Jugendamt',
  jugendberufshilfe: 'Jugendberufshilfe, PACE',
  jugendwerkstatt: 'Jugendwerkstatt',
  rzi: 'Regionales Beratungs- und Unterstützungszentrum Inklusive Schule (RZI)',
  schule: 'allgemeinbildende Schule',
  rlsb: 'Regionales Landesamt für Schule und Bildung',
  kobo: 'Koordinierungsstelle Berufsorientierung',
  traeger: 'Bildungsträger',
  kammer: 'Kammer',
  innung: 'Kreishandwerkerschaft, Innung',
  wirtschaft: 'Unternehmerverband',
  beratung: 'Beratungsstelle',
  schultraeger: 'Schulträger, Landkreis',
  ifd: 'Integrationsfachdienst',
  gesundheitsamt: 'Gesundheitsamt',
  vertretung: 'Vertretung, Kollegin oder Kollege',
  sonstige: 'sonstige Stelle',
} as const;

/** Kind of a partner institution. */
export type PartnerKind = keyof typeof partnerKindLabels;

/** Channels by which a document may be handed over. */
export const channelLabels = {
  persoenlich: 'persönlich',
  post: 'Post',
  mail_sicher: 'verschlüsselte E-Mail',
  portal: 'gesichertes Portal',
  fax: 'Fax',
} as const;

/** An institution: the Jugendberufsagentur is a group of them, never an addressee. */
export const partnerSchema = z
  .object({
    id,
    kind: oneOf(partnerKindLabels),
    name: line,
    department: line,
    street: line,
    houseNumber: line,
    postcode: line,
    town: line,
    phone: line,
    email: line,
    memberIds: z.array(id).max(30),
    remark: text,
    lastContactOn: dayOrNull,
    active: z.boolean(),
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A partner institution (Stelle). */
export type Partner = Readonly<z.infer<typeof partnerSchema>>;

/** A named person at a partner institution. */
export const partnerPersonSchema = z
  .object({
    id,
    partnerId: id,
    salutation: oneOf(salutationLabels),
    title: line,
    givenName: line,
    familyName: line,
    function: line,
    phone: line,
    email: line,
    safeChannel: oneOf(channelLabels).nullable(),
    active: z.boolean(),
  })
  .strict();

/** A named person at a partner institution. */
export type PartnerPerson = Readonly<z.infer<typeof partnerPersonSchema>>;

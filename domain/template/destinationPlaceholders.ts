import { row, table, type Placeholder } from './Placeholder.ts';

/** Placeholders on destination and agreements. */
export const destinationPlaceholders: readonly Placeholder[] = [
  row('anschluss', {
    name: 'Geplanter Anschluss',
    label: 'geplanter Anschluss',
    example: 'Berufseinstiegsschule Klasse 2, Fachrichtung Holztechnik',
  }),
  row('anschluss', {
    name: 'Ort des Anschlusses',
    label: 'Einrichtung des geplanten Anschlusses',
    example: 'BBS II Osterode',
  }),
  row('anschluss', {
    name: 'Beginn des Anschlusses',
    row: 'Beginn',
    label: 'Beginn des geplanten Anschlusses',
    example: '19.08.2027',
  }),
  row('anschluss', {
    name: 'Stand des Anschlusses',
    row: 'Stand',
    label: 'Stand und Nachweis',
    example: 'Nachweis liegt vor',
  }),
  table('vereinbarungen', {
    name: 'Vereinbarungen',
    label: 'ausgewählte Vereinbarungen: was, wer, bis wann',
    example: 'Termin zur Eingangsberatung, Frau Dr. Weiß, 15.06.2027',
  }),
  row('gespraech', {
    name: 'Übergabegespräch',
    label: 'Tag und Ort des Übergabegesprächs',
    example: 'am 10.05.2027, Oberschule Am Sösetal',
  }),
  row('gespraech', {
    name: 'Beteiligte',
    label: 'Beteiligte am Übergabegespräch',
    example: 'Frau Dr. Weiß, Beratungslehrkraft',
  }),
];

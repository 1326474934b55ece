import { row, type Placeholder } from './Placeholder.ts';

/** Placeholders on school and degree. */
export const schoolPlaceholders: readonly Placeholder[] = [
  row('schule', {
    name: 'Schule',
    label: 'Schule mit Schulform',
    example: 'Oberschule Am Sösetal (Oberschule)',
  }),
  row('schule', {
    name: 'Klasse',
    label: 'Klasse und Schuljahr',
    example: '10b, Schuljahr 2026/2027',
  }),
  row('schule', { name: 'Schulbesuchsjahre', label: 'Schulbesuchsjahre', example: '10' }),
  row('schule', {
    name: 'Schulende',
    row: 'Verlässt die Schule zum',
    label: 'Tag, zu dem die Person die Schule verlässt',
    example: '31.07.2027',
  }),
  row('ansprechpersonen', {
    name: 'Klassenleitung',
    label: 'Klassenleitung',
    example: 'Herr Özkan',
  }),
  row('ansprechpersonen', {
    name: 'Ansprechperson Berufsorientierung',
    row: 'Berufliche Orientierung',
    label: 'Ansprechperson der Schule für die berufliche Orientierung',
    example: 'Frau Lindner',
  }),
  row('schulpflicht', {
    name: 'Schulpflicht',
    label: 'Stand der Schulpflicht',
    example: 'Sekundarbereich II bis 31.07.2029',
  }),
  row('abschluss', {
    name: 'Voraussichtlicher Abschluss',
    label: 'voraussichtlicher Abschluss mit Tag',
    example: 'Hauptschulabschluss (30.06.2027)',
  }),
  row('abschluss', {
    name: 'Erreichter Abschluss',
    label: 'erreichter Abschluss mit Tag',
    example: 'Hauptschulabschluss (30.06.2027)',
  }),
  row('noten', {
    name: 'Noten',
    label: 'Noten und Tag des Zeugnisses',
    example: 'Deutsch 3, Mathematik 4, Englisch 3',
  }),
  row('fehlzeiten', {
    name: 'Fehlzeiten',
    label: 'Fehlzeiten in Tagen',
    example: '4 Tage entschuldigt',
  }),
  row('schullaufbahn', {
    name: 'Schullaufbahn',
    label: 'bisherige Schullaufbahn',
    example: 'Grundschule Dorste, seit Klasse 5 Oberschule',
  }),
];

import { row, type Placeholder } from './Placeholder.ts';

/** Placeholders on school and degree. */
export const schoolPlaceholders: readonly Placeholder[] = [
  row('schulform', { name: 'Schulform', label: 'Schulform', example: 'Oberschule' }),
  row('schule', { name: 'Schule', label: 'Name der Schule', example: 'Oberschule Am Sösetal' }),
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
    example: 'Herr Özkan, Telefon 05522 1234-20',
  }),
  row('ansprechpersonen', {
    name: 'Ansprechperson Berufsorientierung',
    row: 'Berufliche Orientierung',
    label: 'Ansprechperson der Schule für die berufliche Orientierung',
    example: 'Frau Lindner',
  }),
  row('ansprechpersonen', {
    name: 'Schulsozialarbeit',
    label: 'Ansprechperson der Schulsozialarbeit',
    example: 'Jana Brandt, Telefon 05522 1234-17',
  }),
  row('schulpflicht', {
    name: 'Schulpflicht',
    label: 'Stand der Schulpflicht',
    example: 'Sekundarbereich II bis 31.07.2029',
  }),
  row('abschluss_voraussichtlich', {
    name: 'Voraussichtlicher Abschluss',
    label: 'voraussichtlicher Abschluss mit Tag',
    example: 'Hauptschulabschluss (30.06.2027)',
  }),
  row('abschluss_erreicht', {
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

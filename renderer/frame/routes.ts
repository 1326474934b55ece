import type { Jump } from '../../domain/handover/blockers.ts';
import {
  IconBriefcase,
  IconChartBar,
  IconSettings,
  IconSun,
  IconTransfer,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

/** A page of the left rail. */
export type RailPage = { readonly path: string; readonly label: string; readonly icon: Icon };

/** The pages of the left rail, in order; Strg+1 opens the first. */
export const railPages: readonly RailPage[] = [
  { path: '/heute', label: 'Heute', icon: IconSun },
  { path: '/jugendliche', label: 'Jugendliche', icon: IconUsers },
  { path: '/praktika', label: 'Praktika', icon: IconBriefcase },
  { path: '/uebergaben', label: 'Übergaben', icon: IconTransfer },
  { path: '/auswertungen', label: 'Auswertungen', icon: IconChartBar },
  { path: '/einstellungen', label: 'Einstellungen', icon: IconSettings },
];

/** Address of one young person's page, on one of its tabs. */
export const studentPath = (id: string, tab = 'verlauf'): string => `/jugendliche/${id}/${tab}`;

/** Address of one note in the timeline of a young person. */
export const notePath = (studentId: string, noteId: string): string =>
  `${studentPath(studentId)}/${noteId}`;

/** Address of one field on a tab of a young person, which takes the focus there. */
export const studentFieldPath = (studentId: string, tab: string, field: string): string =>
  `${studentPath(studentId, tab)}/${field}`;

/** Address of the page on which a list becomes case files. */
export const importPath = '/jugendliche/uebernehmen';

/** Address of one company's page. */
export const companyPath = (id: string): string => `/praktika/betriebe/${id}`;

/** Address of the page on which a class's placements are planned. */
export const planClassPath = '/praktika/klasse';

/** Address of the register of partnerships, with one of them open where its id is given. */
export const partnershipPath = (id?: string): string =>
  id === undefined ? '/praktika/kooperationen' : `/praktika/kooperationen/${id}`;

/** Address of one placement's page. */
export const placementPath = (id: string): string => `/praktika/${id}`;

/** Address of one handover, where it is sent with one of its papers beside it. */
export const handoverPath = (id: string, disclosureId?: string): string =>
  disclosureId === undefined ? `/uebergaben/${id}` : `/uebergaben/${id}/${disclosureId}`;

/** Addresses of the views of the page Übergaben. */
export const handoverTabPaths = {
  liste: '/uebergaben',
  stichtage: '/uebergaben/stichtage',
  verzeichnis: '/uebergaben/verzeichnis',
} as const;

/** Address of the worklist of one deadline of a school year. */
export const deadlinePath = (schoolYear: string, code: string): string =>
  `${handoverTabPaths.stichtage}/${schoolYear.replace('/', '-')}_${code}`;

/** A view of the page Übergaben. */
export type HandoverTab = keyof typeof handoverTabPaths;

/** Address of one handover's editor, at the place where something is put right. */
export const handoverPlacePath = (id: string, place: Jump): string =>
  `${handoverPath(id)}/${place}`;

/** Address of the handovers that go out together. */
export const severalPath = '/uebergaben/mehrere';

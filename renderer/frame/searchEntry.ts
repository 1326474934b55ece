/** Groups of what is found, in the order they are shown. */
export const searchGroups = {
  student: 'Jugendliche',
  company: 'Betriebe',
  partner: 'Stellen',
  note: 'Notizen',
  action: 'Aktionen',
  page: 'Seiten',
} as const;

/** A group of what is found. */
export type SearchGroup = keyof typeof searchGroups;

/** Something that can be found. */
export type SearchEntry = {
  readonly group: SearchGroup;
  /** Unique among all entries. */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly path: string;
  /** What is searched, by `foldForSearch`; what comes first counts more. */
  readonly folded: string;
};

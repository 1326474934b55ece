import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconDeviceFloppy,
  IconFileText,
  IconInfoCircle,
  IconLock,
  IconPalette,
  IconSchool,
  IconShieldCheck,
  IconTransfer,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

/** The sections of the settings, in order; the name is the last part of the address. */
export const settingsSections = [
  { name: 'einrichtung', label: 'Einrichtung, Briefkopf', icon: IconBuildingCommunity },
  { name: 'schulen', label: 'Schulen und Klassen', icon: IconSchool },
  { name: 'schuljahr', label: 'Schuljahr und Stichtage', icon: IconCalendarEvent },
  { name: 'stellen', label: 'Stellen', icon: IconUsersGroup },
  { name: 'uebergaben', label: 'Übergaben', icon: IconTransfer },
  { name: 'vorlagen', label: 'Vorlagen', icon: IconFileText },
  { name: 'sicherheit', label: 'Sicherheit', icon: IconLock },
  { name: 'sicherungen', label: 'Sicherungen', icon: IconDeviceFloppy },
  { name: 'aussehen', label: 'Aussehen', icon: IconPalette },
  { name: 'datenschutz', label: 'Datenschutz', icon: IconShieldCheck },
  { name: 'ueber', label: 'Über Staffelstab', icon: IconInfoCircle },
] as const satisfies readonly { name: string; label: string; icon: Icon }[];

/** The name of a section as it stands in the address. */
export type SettingsSection = (typeof settingsSections)[number]['name'];

/** The section an address names; the first one when it names none. */
export const sectionOf = (name: string | undefined): SettingsSection =>
  settingsSections.find((section) => section.name === name)?.name ?? 'einrichtung';

/** Address of a section of the settings. */
export const sectionPath = (name: SettingsSection): string => `/einstellungen/${name}`;

import type { Session } from 'electron';

/** Permissions of the window: copying text to the clipboard, and no other. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Refuses camera, microphone, location, notifications and all other permissions, and every device. */
export const refusePermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
};

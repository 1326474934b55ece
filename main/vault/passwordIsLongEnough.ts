const shortestPassword = 12;

/** Whether a password has at least twelve characters, counted in Unicode characters after composition. */
export const passwordIsLongEnough = (password: string): boolean =>
  Array.from(password.normalize('NFC')).length >= shortestPassword;

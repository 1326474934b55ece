/**
 * Prints one line of progress for the person at the terminal.
 *
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Prints a line that parts one step of a long run from the next.
 *
 * @param {string} text
 */
export function heading(text) {
  say(`\n=== ${text} ===`);
}

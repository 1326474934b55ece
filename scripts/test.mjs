/** `npm test`: sets up and runs every guard; `npm test -- --only types,lint` runs a part. */
import { parseArgs } from 'node:util';
import { allGuards } from './guards/allGuards.mjs';
import { runGuards } from './guards/runGuards.mjs';
import { say } from './setup/say.mjs';
import { command, setUp } from './setup/setUp.mjs';

await command(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',') ?? allGuards.map(({ name }) => name);
  const unknown = wanted.filter((name) => !allGuards.some((guard) => guard.name === name));
  if (unknown.length > 0) {
    say(
      `There is no guard ${unknown.join(', ')}. There are: ${allGuards.map((g) => g.name).join(', ')}.`,
    );
    return 1;
  }
  await setUp();
  return runGuards(allGuards.filter(({ name }) => wanted.includes(name)));
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';

/** Version of the checker of schemas. */
export const checkerVersion = '0.4.0';

/**
 * Where the checker of schemas lies, whether it is there yet or not.
 *
 * @returns {string}
 */
export const checkerFolder = () => join(cacheFolder(), `ooxml-validator-${checkerVersion}`);

/**
 * The checker that holds an office file against the schemas of Office Open XML.
 *
 * @returns {string | undefined} its path; undefined when `npm run office` has not run yet, or not on Linux x64
 */
export const findSchemaChecker = () => {
  const path = join(checkerFolder(), 'ooxml-validator');
  return existsSync(path) ? path : undefined;
};

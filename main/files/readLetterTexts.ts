import { readFileSync } from 'node:fs';
import { letterTextsSchema, type LetterTexts } from '../../domain/letter/letterTexts.ts';

/**
 * The text modules of the letters from a JSON file that ships with the program.
 * Throws when the file is missing or incomplete: a letter without its legal sentence must not be written.
 */
export const readLetterTexts = (file: string): LetterTexts =>
  letterTextsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

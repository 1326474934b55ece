import { z } from 'zod';
import { isDay, type Day } from '../calendar/day.ts';

const builtIn: object = {};

/** A record's id: random, never derived from a person's data, never a name every object has. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9:/_-]{0,79}$/)
  .refine((value) => !(value in builtIn));

/** A single line of typed text; empty means "nicht erfasst". */
export const line = z.string().max(500);

/** Running text of any length a person types. */
export const text = z.string().max(100_000);

/** A calendar day or null when not known. */
export const dayOrNull = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .nullable();

/** A calendar day that must be known. */
export const dayField = z.custom<Day>((value) => typeof value === 'string' && isDay(value));

/** A moment as ISO 8601 text in UTC. */
export const instant = z.iso.datetime();

/** A whole number of at least zero, or null when not recorded. */
export const countOrNull = z.number().int().min(0).max(100_000).nullable();

/** Yes, no, or null when nobody has asked. */
export const yesNoOrNull = z.boolean().nullable();

/** One of the codes of a labelled list. */
export const oneOf = <T extends Readonly<Record<string, string>>>(labels: T) =>
  z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]);

import { z } from 'zod';
import { filesNamed } from '../attachment/filesNamed.ts';
import type { AttachmentName } from '../attachment/VaultAttachments.ts';
import type { FixedState } from '../format/stateBytes.ts';

/** A state as it lies in a backup: records by id for each collection, perhaps of an older schema. */
export type RawState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const schoolSchema = z.object({ name: z.string() });

const settingsSchema = z.object({ practice: z.boolean() });

/** Reads the plain bytes of a snapshot; what was sealed by the program itself is not doubted. */
export const parseState = (plain: Uint8Array): RawState =>
  JSON.parse(Buffer.from(plain.buffer, plain.byteOffset, plain.length).toString()) as RawState;

/** How many records a collection of a state has; none where an older schema does not know it. */
export const countOf = (state: RawState, collection: string): number =>
  Object.keys(state[collection] ?? {}).length;

/** How many records a collection of a fixed state has. */
export const countFixed = (state: FixedState, collection: string): number =>
  state.find(([name]) => name === collection)?.[1].length ?? 0;

/** The files the records of a state name. */
export const attachmentsIn = (state: RawState): readonly AttachmentName[] =>
  filesNamed((collection) => Object.values(state[collection] ?? {}));

/** The files the records of a fixed state name. */
export const attachmentsFixed = (state: FixedState): readonly AttachmentName[] =>
  filesNamed((collection) => state.find(([name]) => name === collection)?.[1] ?? []);

/** The names of all schools in a state, sorted; empty ones left out. */
export const schoolsIn = (state: RawState): readonly string[] => {
  const names = Object.values(state['school'] ?? {}).map(
    (record) => schoolSchema.safeParse(record).data?.name ?? '',
  );
  return [...new Set(names)].filter((name) => name !== '').sort();
};

/** Whether a state holds invented persons for practice. */
export const isPractice = (state: RawState): boolean =>
  settingsSchema.safeParse(state['settings']?.['settings']).data?.practice ?? false;

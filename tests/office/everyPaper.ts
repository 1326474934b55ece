import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PaperPlan } from '../../domain/letter/paperPlan.ts';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { lengths, paperKinds, paperOf } from '../domain/letter/everyPaper.ts';
import { printAsPdf, printedWords, type Word } from '../support/printedWords.ts';

/** A Word paper as python-docx reads it. */
type ReadPaper = {
  readonly parts: readonly { readonly kind: 'heading' | 'text' | 'table'; readonly text: string }[];
  readonly rows: readonly {
    readonly looksLikeHead: boolean;
    readonly isHead: boolean;
    readonly mayBreak: boolean;
    readonly longest: number;
  }[];
  readonly about: string;
  readonly languages: readonly string[];
  readonly author: string;
  readonly marks: readonly number[];
  readonly margins: readonly number[];
  readonly page: readonly number[];
};

/** A paper of one kind and length: its plan, its Word file read, and its words as LibreOffice prints them. */
export type MadePaper = {
  readonly plan: PaperPlan;
  readonly read: ReadPaper;
  readonly words: readonly Word[];
  readonly pages: number;
};

/** The names of all papers: kind and length. */
export const paperNames = paperKinds.flatMap((kind) =>
  lengths.map((length) => `${kind} ${length}` as const),
);

/** A paper's name, as 'protocol short'. */
export type PaperName = (typeof paperNames)[number];

const reader = fileURLToPath(new URL('readPapers.py', import.meta.url));

/** Writes every paper in every length into a folder and reads it back with other programs. */
export const makePapers = async (folder: string): Promise<Record<PaperName, MadePaper>> => {
  const plans = new Map<PaperName, PaperPlan>();
  for (const kind of paperKinds)
    for (const length of lengths) plans.set(`${kind} ${length}`, paperOf(kind, length));
  const fileOf = (name: string, ending: string) =>
    join(folder, `${name.replace(' ', '-')}.${ending}`);
  for (const [name, plan] of plans) await writeFile(fileOf(name, 'docx'), await writePaper(plan));
  const files = paperNames.map((name) => fileOf(name, 'docx'));
  await printAsPdf(folder, files);
  const read = JSON.parse(
    execFileSync('/usr/bin/python3', [reader], { input: files.join('\n'), encoding: 'utf8' }),
  ) as Record<string, ReadPaper>;
  const made = {} as Record<PaperName, MadePaper>;
  for (const [name, plan] of plans) {
    const its = read[fileOf(name, 'docx')];
    if (its === undefined) throw new Error(`${name} was not read.`);
    const words = await printedWords(fileOf(name, 'pdf'));
    made[name] = { plan, read: its, words, pages: Math.max(...words.map(({ page }) => page)) };
  }
  return made;
};

/** The lines of a page between its header and its footer, from the top. */
export const bodyLines = ({ words }: MadePaper, page: number): readonly string[] => {
  const lines = new Map<number, string[]>();
  const body = words.filter(
    (word) => word.page === page && word.bottom < 279 && (page === 1 || word.top > 19),
  );
  for (const { text, bottom } of body.toSorted((one, other) => one.bottom - other.bottom)) {
    const near = [...lines.keys()].find((at) => Math.abs(at - bottom) < 1) ?? bottom;
    lines.set(near, [...(lines.get(near) ?? []), text]);
  }
  return [...lines.values()].map((line) => line.join(' '));
};

import { type Cell, faultColumns } from './faults.ts';
import { subjects } from './subjects.ts';

/** Puts every subject through every fault, by the same seeds, and prints the counts as JSON. */
const seeds = (process.argv[2] ?? '1,2,3').split(',').map(Number);

const rows: { name: string; cells: Record<string, Cell & { title: string }> }[] = [];
for (const subject of subjects) {
  const cells: Record<string, Cell & { title: string }> = {};
  for (const column of faultColumns) {
    const cell: Cell = { cases: 0, lost: 0, unreadable: 0, wrong: 0 };
    for (const seed of seeds) await column.run(subject, seed, cell);
    cells[column.id] = { ...cell, title: column.title };
  }
  rows.push({ name: subject.name, cells });
}
process.stdout.write(`${JSON.stringify({ seeds, rows })}\n`);
// Some libraries keep timers and handlers of their own.
process.exit(0);

import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine as the reader of figures wants to know it. */
export function machineFacts() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    text: `${cpus().length} x ${first?.model.trim() ?? 'unknown'}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}`,
    load: loadavg()[0].toFixed(1),
  };
}

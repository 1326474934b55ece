import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { GateState, ReliefMessage } from '../../../main/relief/gateState.ts';
import { becomeTheOnly, meetPredecessor } from '../../../main/relief/predecessor.ts';
import { startSuccessor } from '../../../main/relief/startSuccessor.ts';

const gate: GateState = {
  place: '#/jugendliche/7',
  bounds: { x: 10, y: 20, width: 1366, height: 768 },
  shape: 'normal',
  focused: true,
  told: { restored: 'done', died: false, broken: null, isOther: false, lookedAt: null },
};

const patience = { standsBy: 3000, shown: 500 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffelstab-relief-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a process of its own that does this with each message. */
const startOne = (name: string, onMessage: string) => {
  const script = join(folder, `${name}.mjs`);
  const heard = join(folder, `${name}.txt`);
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
     const heard = ${JSON.stringify(heard)};
     process.on('message', (message) => { ${onMessage} });
     process.on('disconnect', () => process.exit());`,
  );
  return { again: { file: process.execPath, args: [script] }, heard };
};

const obeys = `
  if (message.kind === 'gate') {
    writeFileSync(heard, JSON.stringify(message.gate) + process.pid);
    process.send({ kind: 'stands by' });
  }`;

/** The process that has noted down what it heard, behind that. */
const pidIn = (heard: string): string =>
  readFileSync(heard, 'utf8').replace(JSON.stringify(gate), '');

/** Whether a process has ended; one that nobody has asked after since still has its number. */
const hasEnded = (pid: string): boolean =>
  !existsSync(`/proc/${pid}`) || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');

describe('a successor', () => {
  test('hears how the gate stands, stands by and takes over', async () => {
    const { again, heard } = startOne(
      'good',
      `${obeys} if (message.kind === 'take over') process.send({ kind: 'shown' }, () => process.exit());`,
    );
    const successor = await startSuccessor(again, () => gate, patience);
    expect(readFileSync(heard, 'utf8')).toContain(JSON.stringify(gate));
    expect(await successor?.takeOver()).toBe(true);
  });

  test('hears at the end how the gate stands by then: its user may have gone to another program', async () => {
    const { again, heard } = startOne(
      'late',
      `if (message.kind === 'gate') process.send({ kind: 'stands by' });
       if (message.kind === 'take over') {
         writeFileSync(heard, JSON.stringify(message.gate.focused));
         process.send({ kind: 'shown' }, () => process.exit());
       }`,
    );
    let focused = true;
    const successor = await startSuccessor(again, () => ({ ...gate, focused }), patience);
    focused = false;
    await successor?.takeOver();
    expect(readFileSync(heard, 'utf8')).toBe('false');
  });

  test('that was started by way of another process ends when it is dismissed', async () => {
    const { again, heard } = startOne('inner', obeys);
    const byShell = {
      file: '/bin/sh',
      args: ['-c', '"$@" & wait', 'sh', again.file, ...again.args],
    };
    const successor = await startSuccessor(byShell, () => gate, patience);
    const pid = pidIn(heard);
    successor?.dismiss();
    await vi.waitFor(() => expect(hasEnded(pid)).toBe(true));
  });

  test('that ends before it stands by is none', async () => {
    const { again } = startOne('ends', 'process.exit(1);');
    expect(await startSuccessor(again, () => gate, patience)).toBe(undefined);
  });

  test('that cannot be started is none', async () => {
    const again = { file: join(folder, 'nothing there'), args: [] };
    expect(await startSuccessor(again, () => gate, patience)).toBe(undefined);
  });

  test('that says nothing in time is ended', async () => {
    const { again, heard } = startOne('silent', 'writeFileSync(heard, String(process.pid));');
    expect(await startSuccessor(again, () => gate, patience)).toBe(undefined);
    await vi.waitFor(() => expect(existsSync(`/proc/${readFileSync(heard, 'utf8')}`)).toBe(false));
  });

  test('that does not show itself is ended, and has not taken over', async () => {
    const { again, heard } = startOne('hidden', obeys);
    const successor = await startSuccessor(again, () => gate, patience);
    expect(await successor?.takeOver()).toBe(false);
    const pid = pidIn(heard);
    await vi.waitFor(() => expect(existsSync(`/proc/${pid}`)).toBe(false));
  });
});

/** A line to the program before; as that of Node, it throws where nobody hears that it is broken. */
const line = ({ connected } = { connected: true }) => {
  const sent: string[] = [];
  const emitter = Object.assign(new EventEmitter(), {
    connected,
    send: ({ kind }: ReliefMessage, failed?: () => void) => {
      sent.push(kind);
      if (emitter.connected) return;
      if (failed === undefined) throw new Error('channel closed');
      failed();
    },
  });
  const ends = { left: false };
  const met = meetPredecessor(emitter as never, () => {
    ends.left = true;
  });
  const hear = (message: ReliefMessage) => emitter.emit('message', message);
  const closes = () => (emitter.connected = false);
  return { sent, met, ends, hear, closes, breaks: () => emitter.emit('disconnect') };
};

describe('the program before', () => {
  test('hands its gate over, and is gone in the end', async () => {
    const { sent, met, ends, hear, breaks } = line();
    hear({ kind: 'gate', gate });
    const before = await met;
    expect(before.gate).toEqual(gate);
    const called = before.standBy();
    expect(sent).toEqual(['stands by']);
    const now: GateState = { ...gate, shape: 'maximised', focused: false };
    hear({ kind: 'take over', gate: now });
    expect(await called).toEqual(now);
    const gone = before.shown();
    expect(sent).toEqual(['stands by', 'shown']);
    breaks();
    await gone;
    expect(ends.left).toBe(false);
  });

  test('closed by its user before it was relieved takes this one along', async () => {
    const { met, ends, hear, breaks } = line();
    hear({ kind: 'gate', gate });
    void (await met).standBy();
    breaks();
    expect(ends.left).toBe(true);
  });
});

describe('a program closed by its user', () => {
  test('while the next one was still starting takes it along', () => {
    expect(line({ connected: false }).ends.left).toBe(true);
  });

  test('just before the next one is shown takes it along', async () => {
    const { met, ends, hear, closes, breaks } = line();
    hear({ kind: 'gate', gate });
    const before = await met;
    closes();
    void before.shown();
    breaks();
    expect(ends.left).toBe(true);
  });
});

describe('the only program', () => {
  test('is the one that gets the place once the other has left it', async () => {
    let asked = 0;
    expect(await becomeTheOnly(() => (asked += 1) === 3)).toBe(true);
  });

  test('is the one that relieves also where a slow disk holds up the end of the other', async () => {
    let now = 0;
    const rest = (ms: number) => Promise.resolve((now += ms));
    expect(await becomeTheOnly(() => now > 45_000, rest)).toBe(true);
  });

  test('is another one where the place stays taken', async () => {
    expect(
      await becomeTheOnly(
        () => false,
        () => Promise.resolve(),
      ),
    ).toBe(false);
  });
});

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../domain/paper/paperSchema.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { dropWithDependents } from '../../../../domain/record/dropWithDependents.ts';
import {
  templateReadingSchema,
  type TemplateReading,
} from '../../../../domain/template/templateReading.ts';
import { largestTemplate } from '../../../../domain/template/templateSchema.ts';
import { practicePassword } from '../../../../domain/words/practicePassword.ts';
import type { OfficeCheck, OfficeJob } from '../../../../main/office/officeJob.ts';
import { runJob } from '../../../../main/office/runJob.ts';
import type { VaultQuestions } from '../../../../main/vault/server/questions.ts';
import { partsOfDocx } from '../../../support/partsOfDocx.ts';
import { p, tbl, templateFile, textOf } from '../../../support/templateFile.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import { freshHome, kindOf, newVault, oneWay, vaultServer } from '../../../support/vaultServer.ts';

/** Asks for nothing but the name and the placements, in two cells and a section. */
const letterhead = p('Kopf der Schule') + tbl(['Name', '{{Familienname}}']) + p('{{Praktika}}');

const practiceSecret = { kind: 'password', text: practicePassword } as const;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A vault process that holds the practice vault of a home; a new home unless told. */
const practiceServer = async (given?: string) => {
  const home = given ?? (await freshHome());
  const standing = { folder: join(home, 'uebung'), practice: true };
  return vaultServer({ home, standing });
};

/** A practice vault, a folder with files beside it, and an office that does at once what it is given. */
const withOffice = async () => {
  const server = await practiceServer();
  await server.openPractice();
  return officeBeside(server);
};

/** A server of practice data with the office. */
const officeBeside = async (server: Awaited<ReturnType<typeof practiceServer>>) => {
  const files = await mkdtemp(join(tmpdir(), 'staffelstab-templates-'));

  const through = async <Q extends 'render' | 'readTemplate'>(
    question: Q,
    input: VaultQuestions[Q]['in'],
  ) => {
    const said: (OfficeJob | OfficeCheck)[] = [];
    const line = oneWay({
      postMessage: (job) => void said.push(structuredClone(job) as OfficeJob | OfficeCheck),
    });
    const answer = await server.ask(question, input, line);
    const [job] = said;
    const bytes = job === undefined ? new Uint8Array() : await runJob(job, () => undefined);
    return { answer, job, bytes };
  };

  const file = async (name: string, body: string): Promise<string> => {
    const path = join(files, name);
    await writeFile(path, await templateFile({ body }));
    return path;
  };

  const lookInto = async (from: VaultQuestions['readTemplate']['in']) => {
    const { answer, bytes } = await through('readTemplate', from);
    const reading = templateReadingSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { ...valueOf(answer), reading };
  };

  /** Keeps a file as a template and gives its id, as the shell would. */
  const keep = async (path: string, templateId: string | null = null): Promise<string> => {
    const looked = await lookInto({ path });
    const { uses } = looked.reading as Extract<TemplateReading, { kind: 'read' }>;
    const addition = { templateId, path, sha256: looked.sha256, uses };
    return valueOf(await server.ask('addTemplate', addition)).templateId;
  };

  const letter = (handoverId: string) =>
    ({ kind: 'paper', paper: { kind: 'transfer', handoverId } }) as const;

  /** The id of a draft that may go out to a BBS, set to a template. */
  const draftIn = async (templateId: string): Promise<string> => {
    const { handover } = await server.records();
    for (const draft of Object.values(handover)) {
      if (draft.state !== 'entwurf' || !draft.fields.includes('praktika')) continue;
      await server.commit(put('handover', { ...draft, templateId }));
      if ((await server.ask('describe', letter(draft.id))).ok) return draft.id;
    }
    throw new Error('The practice data have no releasable handover.');
  };

  /** Sends a letter, and gives its bytes and the id under which it is kept. */
  const send = async (handoverId: string) => {
    const paper: Paper = { kind: 'transfer', handoverId };
    const { answer, bytes } = await through('render', { kind: 'paper', paper });
    const { mark } = valueOf(answer);
    const sending = { paper, mark, sha256: sha256(bytes), fileName: 'a.docx' };
    valueOf(await server.ask('recordSent', { ...sending, format: 'word', channel: 'post' }));
    const { disclosure } = await server.records();
    const record = Object.values(disclosure).find((one) => one.handoverId === handoverId);
    if (record === undefined) throw new Error('Nothing was recorded.');
    return { bytes, letterId: record.letterId, disclosure: record };
  };

  const sent = async (letterId: string): Promise<Uint8Array> =>
    (await through('render', { kind: 'paper', paper: { kind: 'sent', letterId } })).bytes;

  const stored = async (folder = server.folder): Promise<readonly string[]> =>
    (await readdir(folder)).filter((name) => name.endsWith('.sta'));

  return {
    ...server,
    ...{ files, file, lookInto, keep, through, letter, draftIn, send, sent, stored },
  };
};

const documentOf = async (bytes: Uint8Array): Promise<string> =>
  textOf((await partsOfDocx(bytes))['word/document.xml'] ?? '').join('\n');

describe('a template', () => {
  test('is looked into by the office, kept encrypted, and told to the window', async () => {
    const { file, lookInto, keep, records, told, stored, folder } = await withOffice();
    const path = await file('Briefkopf 2027.docx', `${letterhead}${p('{{Vornahme}}')}`);
    const { reading } = await lookInto({ path });
    expect(reading).toMatchObject({
      findings: [{ kind: 'unknown', name: 'Vornahme', suggestion: 'Vorname' }],
    });
    const templateId = await keep(path);
    const bytes = await readFile(path);
    expect((await records()).template[templateId]).toMatchObject({
      ...{ name: 'Briefkopf 2027', sha256: sha256(bytes), size: bytes.length },
      uses: [{ name: 'Familienname' }, { name: 'Praktika' }, { name: 'Vornahme' }],
    });
    expect(told.at(-1)).toMatchObject({ event: 'committed' });
    const [name = ''] = await stored();
    expect((await readFile(join(folder, name))).includes('document.xml')).toBe(false);
  });

  test('that was kept can be looked into again', async () => {
    const { file, keep, lookInto } = await withOffice();
    const templateId = await keep(await file('a.docx', p('{{Xyz}}')));
    expect((await lookInto({ templateId })).reading).toMatchObject({
      findings: [{ kind: 'unknown', name: 'Xyz' }],
    });
  });

  test('is kept only as it was looked into', async () => {
    const { file, lookInto, ask, records, stored } = await withOffice();
    const path = await file('a.docx', p('{{Vorname}}'));
    const looked = await lookInto({ path });
    await file('a.docx', p('{{Telefon}}'));
    const addition = { templateId: null, path, sha256: looked.sha256, uses: [] };
    expect(kindOf(await ask('addTemplate', addition))).toBe('template unusable');
    expect([(await records()).template, await stored()]).toEqual([{}, []]);
  });

  test('that is too large or gone is refused before it is read', async () => {
    const { files, file, through } = await withOffice();
    const path = await file('a.docx', letterhead);
    await truncate(path, largestTemplate + 1);
    const large = await through('readTemplate', { path });
    const gone = await through('readTemplate', { path: join(files, 'b.docx') });
    for (const { answer, job } of [large, gone]) {
      expect(kindOf(answer)).toBe('template unusable');
      expect(job).toBeUndefined();
    }
    expect(large.answer).toMatchObject({ failure: { detail: /20 MB/ } });
    expect(gone.answer).toMatchObject({ failure: { detail: /lässt sich nicht lesen/ } });
  });

  test('is written by the program alone', async () => {
    const { file, keep, records, window } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const record = (await records()).template[templateId];
    if (record === undefined) throw new Error('unreachable');
    const forged = { action: 'x', changes: [put('template', { ...record, name: 'b' })] };
    expect(kindOf(await window['records.commit'](forged))).toBe('rule broken');
  });

  test('is not kept in a vault that is only looked at', async () => {
    const { close, home } = await newVault();
    await close();
    const next = await vaultServer({ home });
    valueOf(await next.open('look'));
    const path = join(home, 'a.docx');
    await writeFile(path, await templateFile({ body: letterhead }));
    const addition = { templateId: null, path, sha256: sha256(await readFile(path)), uses: [] };
    expect(kindOf(await next.ask('addTemplate', addition))).toBe('only looking');
  });
});

describe('a letter in a template', () => {
  test('tells what the template asks for, and the register knows no more', async () => {
    const { file, keep, draftIn, through, letter, send, records } = await withOffice();
    const handoverId = await draftIn(await keep(await file('a.docx', letterhead)));
    const { job, bytes } = await through('render', letter(handoverId));
    expect(job?.kind).toBe('template');
    const text = await documentOf(bytes);
    const { student, handover, sentLetter: before } = await records();
    const person = student[handover[handoverId]?.studentId ?? ''];
    expect(text).toMatch(/^Kopf der Schule\nName \| /);
    expect(text).toContain(person?.familyName);
    expect(text).not.toContain('{{');
    expect(Object.values(before)).toHaveLength(Object.keys(before).length);
    const { disclosure, letterId } = await send(handoverId);
    expect(disclosure.fields).toEqual(['name', 'praktika']);
    expect(disclosure.groups).toEqual(['person', 'praktika']);
    expect(disclosure.noteIds).toEqual([]);
    const kept = (await records()).sentLetter[letterId];
    expect(kept?.facts.map(({ field }) => field)).toEqual(['name', 'praktika']);
    expect(kept?.templateFile).toMatchObject({ size: expect.any(Number) as number });
    expect(kept?.plan).not.toContain(person?.street || 'Straße');
  });

  test('stays readable as it was sent after the template was replaced and removed', async () => {
    const { file, keep, draftIn, send, sent, commit, close, home } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const { bytes, letterId } = await send(await draftIn(templateId));
    await keep(await file('b.docx', p('Neuer Kopf {{Familienname}}')), templateId);
    expect(Buffer.from(await sent(letterId)).equals(bytes)).toBe(true);
    await commit(drop('template', templateId));
    expect(Buffer.from(await sent(letterId)).equals(bytes)).toBe(true);
    await close();
    const next = await practiceServer(home);
    valueOf(await next.ask('openPractice', null));
    expect(Object.keys((await next.records()).template)).toEqual([]);
    const jobs: OfficeJob[] = [];
    const paper = { kind: 'sent', letterId } as const;
    valueOf(
      await next.ask(
        'render',
        { kind: 'paper', paper },
        oneWay({ postMessage: (job) => void jobs.push(job as OfficeJob) }),
      ),
    );
    const [job] = jobs;
    if (job === undefined) throw new Error('Nothing was rendered.');
    expect(Buffer.from(await runJob(job, () => undefined)).equals(bytes)).toBe(true);
  });

  test('is not written from a template that has changed since it was shown', async () => {
    const { file, keep, draftIn, through, letter, ask } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const handoverId = await draftIn(templateId);
    const { answer, bytes } = await through('render', letter(handoverId));
    await keep(await file('a.docx', `${letterhead}${p('x')}`), templateId);
    const sending = { mark: valueOf(answer).mark, sha256: sha256(bytes), fileName: 'a.docx' };
    const { paper } = letter(handoverId);
    const sent = await ask('recordSent', { ...sending, paper, format: 'word', channel: 'post' });
    expect(sent).toMatchObject({ failure: { kind: 'not releasable', detail: /geändert/ } });
  });

  test('is not written when the template is gone, damaged, or tells nothing that is released', async () => {
    const { file, keep, draftIn, commit, ask, letter, stored, folder } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const handoverId = await draftIn(templateId);
    await keep(await file('b.docx', p('{{Datum}} {{Lebenssituation}}')), templateId);
    expect(await ask('describe', letter(handoverId))).toMatchObject({
      failure: { kind: 'not releasable', detail: /enthält kein Feld/ },
    });
    await keep(await file('a.docx', letterhead), templateId);
    for (const name of await stored()) await truncate(join(folder, name), 100);
    expect(kindOf(await ask('describe', letter(handoverId)))).toBe('template damaged');
    await commit(drop('template', templateId));
    expect(await ask('describe', letter(handoverId))).toMatchObject({
      failure: { kind: 'not releasable', detail: /nicht mehr vorhanden/ },
    });
  });
});

describe('the file of a template', () => {
  test('comes back with undo, and goes when the vault is closed after a removal', async () => {
    const { file, keep, draftIn, commit, undo, ask, letter, stored, close } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const handoverId = await draftIn(templateId);
    await commit(drop('template', templateId));
    expect(await stored()).toHaveLength(1);
    valueOf(await undo());
    expect(kindOf(await ask('describe', letter(handoverId)))).toBe('ok');
    await commit(drop('template', templateId));
    await close();
    expect(await stored()).toEqual([]);
  });

  test('stays as long as a letter was written into it, and goes with the person', async () => {
    const { file, keep, draftIn, send, commit, stored, close, home, records } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const handoverId = await draftIn(templateId);
    await send(handoverId);
    const studentId = (await records()).handover[handoverId]?.studentId ?? '';
    await commit(drop('template', templateId));
    await close();
    expect(await stored()).toHaveLength(1);
    const next = await practiceServer(home);
    valueOf(await next.ask('openPractice', null));
    await next.commit(...dropWithDependents(await next.records(), 'student', studentId));
    await next.close();
    expect(await stored()).toEqual([]);
  });

  test('is backed up beside the vault, of a template there is and of one a letter was written into', async () => {
    const { file, keep, draftIn, send, commit, backUp, stored, own } = await withOffice();
    const used = await keep(await file('a.docx', letterhead));
    await send(await draftIn(used));
    await commit(drop('template', used));
    await keep(await file('b.docx', p('{{Vorname}}')));
    await backUp();
    expect(await stored()).toHaveLength(2);
    expect((await stored(own)).toSorted()).toEqual((await stored()).toSorted());
  });

  test('is there after a restoration, and fills the same letter', async () => {
    const office = await withOffice();
    const { file, keep, draftIn, letter, through, backUp, commit, window, open, stored } = office;
    const templateId = await keep(await file('a.docx', letterhead));
    const handoverId = await draftIn(templateId);
    const before = (await through('render', letter(handoverId))).bytes;
    const which = { place: 'own', file: await backUp() } as const;
    await keep(await file('b.docx', p('Neuer Kopf {{Familienname}}')), templateId);
    await commit(drop('template', templateId));
    valueOf(await window['backup.restore']({ which, secret: null }));
    for (const name of await stored()) await rm(join(office.folder, name));
    valueOf(await window['backup.restore']({ which, secret: practiceSecret }));
    valueOf(await open('write', practicePassword));
    expect((await office.records()).template[templateId]).toMatchObject({ name: 'a' });
    const { bytes } = await through('render', letter(handoverId));
    expect(await documentOf(bytes)).toMatch(/^Kopf der Schule\nName \| /);
    expect(Buffer.from(bytes).equals(before)).toBe(true);
  });

  test('comes along to another PC with a backup that is chosen there', async () => {
    const { file, keep, draftIn, letter, send, backUp, own, close } = await withOffice();
    const templateId = await keep(await file('a.docx', letterhead));
    const handoverId = await draftIn(templateId);
    const { bytes, letterId } = await send(handoverId);
    const name = await backUp();
    await close();
    const home = await freshHome();
    await cp(own, join(home, 'stick'), { recursive: true });
    const next = await officeBeside(await practiceServer(home));
    await next.stand({ backupFile: join(home, 'stick', name) });
    const asked = { which: 'chosen', secret: practiceSecret } as const;
    valueOf(await next.window['backup.restore'](asked));
    valueOf(await next.open('write', practicePassword));
    expect(Object.keys((await next.records()).template)).toEqual([templateId]);
    expect(Buffer.from(await next.sent(letterId)).equals(bytes)).toBe(true);
    const other = await next.draftIn(templateId);
    const made = await next.through('render', letter(other));
    expect(await documentOf(made.bytes)).toMatch(/^Kopf der Schule\nName \| /);
  });
});

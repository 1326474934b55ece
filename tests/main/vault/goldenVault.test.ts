import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../domain/contract/result.ts';
import { collections, recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { schemaVersion, type VaultData } from '../../../domain/record/vaultData.ts';
import type { BackupSource } from '../../../main/vault/backup/Backup.ts';
import { canonicalJson } from '../../../main/vault/format/canonicalJson.ts';
import { decodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { kdfDefault, kdfFloor } from '../../../main/vault/keys/kdf.ts';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import type { OpenRequest } from '../../../main/vault/openVault.ts';
import { goldenVault } from '../../support/goldenVault.ts';
import { note, reopen, surroundings, thisPc, valueOf } from '../../support/vaultBuilder.ts';
import { bytesByPath, recordingFs } from '../../support/vaultOperations.ts';
import {
  copyOf,
  type Fault,
  type Operation,
  type SimulatedDisk,
  simulatedFs,
  survivors,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const { expected } = goldenVault('1.0', folder);
const byKey = { kind: 'recovery', digits: expected.recoveryKey } as const;
let starts = 0;
const afterRestart = (): Machine => ({ ...thisPc, bootId: `start ${(starts += 1)}` });
const newest = `${folder}/s-0000000004.stf`;

const fresh = (): SimulatedDisk => goldenVault('1.0', folder).disk;

const open = (
  disk: SimulatedDisk,
  more: Partial<OpenRequest> = {},
  fault?: (operation: Operation) => Fault | undefined,
) => {
  const fs = simulatedFs(disk, fault);
  return reopen(surroundings({ folder, machine: afterRestart(), fs }), { secret: byKey, ...more });
};

/** The fields of a handover as schema 2 had them. */
const joinedFields = (fields: readonly string[]): readonly string[] =>
  fields
    .filter((code) => code !== 'schulform' && code !== 'abschluss_erreicht')
    .map((code) => (code === 'abschluss_voraussichtlich' ? 'abschluss' : code));

const mapped = <R extends object>(
  records: Readonly<Record<string, R>>,
  change: (record: R) => object,
): Record<string, object> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]));

/** A young person without the ways to reach people at school, which schema 3 added empty. */
const withoutSchoolContacts = (student: VaultData['student'][string]): object => {
  const { classTeacherPhone, classTeacherEmail, careerContactPhone, ...more } = student;
  const { careerContactEmail, socialWorker, socialWorkerPhone, socialWorkerEmail, ...old } = more;
  expect([classTeacherPhone, classTeacherEmail, careerContactPhone]).toEqual(['', '', '']);
  const others = [careerContactEmail, socialWorker, socialWorkerPhone, socialWorkerEmail];
  expect(others).toEqual(['', '', '', '']);
  return old;
};

/** The state without what schema 2 and schema 3 added to it. */
const asSchema1 = (data: VaultData): object => {
  const { attachment, backupPlace, consentRequest, participation, template, ...others } =
    structuredClone(data);
  const { handoverPreset, waivedCorrection, reducedDisclosure, ...older } = others;
  const { settings, student, schoolYear, handover, ...further } = older;
  const { consent, disclosure, sentLetter, ...more } = further;
  const { partnership, company, placement, ...kept } = more;
  expect(partnership).toEqual({});
  expect([attachment, backupPlace, consentRequest, participation]).toEqual([{}, {}, {}, {}]);
  expect([template, handoverPreset, waivedCorrection, reducedDisclosure]).toEqual([{}, {}, {}, {}]);
  const { backupMaxAgeDays, sections, ...first } = settings['settings']!;
  expect([backupMaxAgeDays, sections]).toEqual([90, []]);
  return {
    ...kept,
    settings: { settings: first },
    student: mapped(student, withoutSchoolContacts),
    schoolYear: mapped(schoolYear, (record) => ({
      ...record,
      deadlines: record.deadlines.map(({ doneOn, ...old }) => {
        expect(doneOn).toBeNull();
        return old;
      }),
    })),
    company: mapped(company, ({ fields, ...old }) => {
      expect(fields).toEqual([]);
      return old;
    }),
    placement: mapped(placement, (record) => {
      const { hygieneBriefingValidUntil, studentAssessment, ...old } = record;
      expect(hygieneBriefingValidUntil).toBeNull();
      expect(new Set(Object.values(studentAssessment))).toEqual(new Set([null]));
      return old;
    }),
    consent: mapped(consent, ({ withdrawnParts, ...old }) => {
      expect(withdrawnParts).toEqual([]);
      return old;
    }),
    handover: mapped(handover, (record) => {
      const { preset, groupId, templateId, talkNotes, copyGivenOn, ...old } = record;
      expect([preset, groupId, templateId, talkNotes, copyGivenOn]).toEqual([
        '',
        null,
        null,
        '',
        null,
      ]);
      return { ...old, fields: joinedFields(old.fields) };
    }),
    disclosure: mapped(disclosure, (record) => {
      const { document, format, aboutId, ...old } = record;
      expect([document, format, aboutId]).toEqual(['uebergabe', 'word', null]);
      return { ...old, fields: joinedFields(old.fields) };
    }),
    sentLetter: mapped(sentLetter, ({ facts, templateFile, ...old }) => {
      expect([facts, templateFile]).toEqual([[], null]);
      return old;
    }),
  };
};

const hashOf = (state: object): string =>
  createHash('sha256')
    .update(canonicalJson(state as never))
    .digest('hex');

describe('a vault of format 1.0', () => {
  test('opens with its password, as the product ships, and is complete after migration', async () => {
    const kdf = { created: kdfDefault, floor: kdfFloor };
    const around = surroundings({ folder, kdf, fs: simulatedFs(fresh()) });
    const secret = { kind: 'password', text: expected.password } as const;
    const vault = valueOf(await reopen(around, { secret }));
    expect(hashOf(asSchema1(vault.data))).toBe(expected.stateSha256);
    for (const [name, count] of Object.entries(expected.counts)) {
      expect(Object.keys(vault.data[name as never]), name).toHaveLength(count);
    }
    expect(vault.vaultId).toBe(expected.vaultId);
    expect(vault.head).toMatchObject({ seq: expected.head.seq, generation: 4 });
    expect(vault.findings).toMatchObject({ migratedFrom: 1, incomplete: false, damaged: [] });
    await vault.close();
  });

  test('has only records of the present shape after migration', async () => {
    const vault = valueOf(await open(fresh(), { look: true }));
    for (const name of collections) {
      for (const record of Object.values(vault.data[name])) {
        expect(recordSchemas[name].safeParse(record).error, name).toBeUndefined();
      }
    }
    await vault.close();
  });

  test('is looked at without a single operation that writes', async () => {
    const disk = fresh();
    const before = bytesByPath(disk);
    const { fs, writes } = recordingFs(disk);
    const vault = valueOf(
      await reopen(surroundings({ folder, fs }), { secret: byKey, look: true }),
    );
    expect(hashOf(asSchema1(vault.data))).toBe(expected.stateSha256);
    expect(vault.findings.migratedFrom).toBe(1);
    await vault.close();
    expect(writes).toEqual([]);
    expect(bytesByPath(disk)).toEqual(before);
  });

  test('gets a generation of the present version before anything is saved, and goes on from there', async () => {
    const disk = fresh();
    const vault = valueOf(await open(disk));
    expect(valueOf(decodeHeader(disk.names.get(newest)!.bytes)).header.schema).toBe(schemaVersion);
    expect([...disk.names.keys()].some((path) => path.includes('/j-0000000004'))).toBe(false);
    valueOf(await vault.append('Notiz gespeichert', [note('neu', 'in der neuen Version')]));
    await vault.close();
    const again = valueOf(await open(disk));
    expect(again.findings.migratedFrom).toBeUndefined();
    expect(again.data.note['neu']).toEqual({ id: 'neu', text: 'in der neuen Version' });
    await again.close();
  });

  test('is bridged from its old generation when the migrated one is damaged', async () => {
    const disk = fresh();
    const vault = valueOf(await open(disk));
    valueOf(await vault.append('Notiz gespeichert', [note('neu', 'in der neuen Version')]));
    const { data } = vault;
    await vault.close();
    const file = disk.names.get(newest)!;
    file.bytes = file.bytes.fill(0, 5_000, 5_100);
    const bridged = valueOf(await open(disk));
    expect(bridged.data).toEqual(data);
    expect(bridged.findings).toMatchObject({
      damaged: ['s-0000000004.stf'],
      incomplete: false,
      migratedFrom: undefined,
    });
    await bridged.close();
  });
});

describe('before a migration', () => {
  test('the state is given away in its old version, with all a backup of it needs', async () => {
    const disk = fresh();
    const before = bytesByPath(disk);
    const seen: { source: BackupSource; bytes: Record<string, string> }[] = [];
    const beforeMigration = (source: BackupSource) => {
      seen.push({ source, bytes: bytesByPath(disk) });
      return Promise.resolve(ok(null));
    };
    await valueOf(await open(disk, { beforeMigration })).close();
    expect(seen).toHaveLength(1);
    const { source, bytes } = seen[0]!;
    expect(source).toMatchObject({ schema: 1, vaultId: expected.vaultId, folder });
    expect(source.covers.seq).toBe(expected.head.seq);
    const state = Object.fromEntries(
      source.state.map(([name, records]) => [
        name,
        Object.fromEntries(records.map((record) => [record.id, record])),
      ]),
    );
    expect(hashOf(state)).toBe(expected.stateSha256);
    const isLock = ([path]: [string, string]): boolean => path.includes('/lock-');
    expect(Object.entries(bytes).filter((entry) => !isLock(entry))).toEqual(Object.entries(before));
  });

  test('a backup that fails ends the opening and nothing is changed', async () => {
    const disk = fresh();
    const before = bytesByPath(disk);
    const full = { kind: 'disk full', code: 'ENOSPC' } as const;
    const beforeMigration = () => Promise.resolve(fail(full));
    const refused = await open(disk, { beforeMigration });
    expect(refused).toEqual({ ok: false, failure: { kind: 'not readable', disk: full } });
    expect(bytesByPath(disk)).toEqual(before);
  });
});

describe('a migration', () => {
  const isWhole = async (disk: SimulatedDisk, how: string): Promise<void> => {
    const opened = await open(disk);
    expect(opened, how).toMatchObject({ ok: true });
    const vault = valueOf(opened);
    expect(vault.findings.incomplete, how).toBe(false);
    expect(hashOf(asSchema1(vault.data)), how).toBe(expected.stateSha256);
    await vault.close();
  };

  const operations = async (): Promise<number> => {
    const fs = simulatedFs(fresh());
    await valueOf(await reopen(surroundings({ folder, fs }), { secret: byKey })).close();
    return fs.count();
  };

  test('that a crash cuts at any operation has lost nothing and is done again', async () => {
    const total = await operations();
    expect(total).toBeGreaterThan(20);
    for (let at = 0; at < total; at += 1) {
      const disk = fresh();
      await open(disk, {}, ({ index }) => (index === at ? 'crash' : undefined)).then(
        async (opened) => {
          // Some operations come after opening; the crash then happens while closing.
          if (opened.ok) await opened.value.close().catch(() => undefined);
        },
        () => undefined,
      );
      for (const survivor of survivors(disk)) {
        await isWhole(survivor.disk, `crash at ${at}, ${survivor.how}`);
      }
    }
  }, 60_000);

  test.each(['ENOSPC', 'EIO', 'EROFS'])(
    'that meets %s at any operation succeeds or changes nothing',
    async (code) => {
      const total = await operations();
      for (let at = 0; at < total; at += 1) {
        const disk = fresh();
        const opened = await open(disk, {}, ({ index }) => (index === at ? { code } : undefined));
        if (opened.ok) await opened.value.close();
        else expect(['not readable', 'damaged'], `${code} at ${at}`).toContain(opened.failure.kind);
        await isWhole(copyOf(disk), `${code} at ${at}`);
      }
    },
    60_000,
  );
});

import { mkdtempSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adviceFor, placeAdvice, placeKind } from '../../../main/files/placeAdvice.ts';

const mounts = [
  'sysfs /sys sysfs rw,nosuid 0 0',
  '/dev/nvme0n1p2 / ext4 rw,relatime 0 0',
  '/dev/nvme0n1p3 /home ext4 rw,relatime 0 0',
  '//server/schule /home/mia/Server cifs rw 0 0',
  'schulserver:/export /srv/schule nfs4 rw 0 0',
  'mia@host:/ /home/mia/fern fuse.sshfs rw 0 0',
  'https://wolke.example/dav /home/mia/dav davfs rw 0 0',
  '/dev/sdb1 /media/mia/USB\\040Stick vfat rw 0 0',
  '/dev/sdc1 /run/media/mia/Schlüssel exfat rw 0 0',
  '//server/übergänge /mnt/Über\\040gänge cifs rw 0 0',
  '/dev/sdd1 /mnt/daten ext4 rw 0 0',
  '',
].join('\n');

describe('a folder on Linux', () => {
  test.each([
    ['/home/mia/Dokumente', 'local'],
    ['/home/mia/Server', 'network'],
    ['/home/mia/Server/Sozialarbeit/tief', 'network'],
    ['/home/mia/Serverraum', 'local'],
    ['/srv/schule/tresor', 'network'],
    ['/home/mia/fern/x', 'network'],
    ['/home/mia/dav', 'network'],
    ['/run/user/1000/gvfs/smb-share:server=s,share=a/x', 'network'],
    ['/media/mia/USB Stick', 'removable'],
    ['/media/mia/USB Stick/Sicherung', 'removable'],
    ['/run/media/mia/Schlüssel/Ordner', 'removable'],
    ['/mnt/daten/tresor', 'removable'],
    ['/mnt/Über gänge/tresor', 'network'],
    // A folder under /mnt that nothing is mounted on lies on the disk of this PC.
    ['/mnt/leer/tresor', 'local'],
    ['/home/mia/Nextcloud', 'cloud'],
    ['/home/mia/Nextcloud - Schule/Ordner', 'cloud'],
    ['/home/mia/Dropbox/x', 'cloud'],
    ['/home/mia/Google Drive/x', 'cloud'],
    ['/home/mia/Nextcloudähnlich', 'local'],
    ['/home/mia/Meine Synchronie', 'local'],
  ])('%s is %s', (folder, kind) => {
    expect(placeKind(folder, { platform: 'linux', mounts, env: {} })).toBe(kind);
  });

  test('is taken for one of this PC when nothing is known about what is mounted', () => {
    const facts = { platform: 'linux', mounts: '', env: {} };
    expect(placeKind('/home/mia', facts)).toBe('local');
  });
});

describe('a folder on Windows', () => {
  const env = {
    SystemDrive: 'C:',
    OneDrive: 'C:\\Users\\Jürgen Müller\\Wolke',
    OneDriveCommercial: '',
  };

  test.each([
    ['C:\\Users\\Jürgen Müller\\Documents', 'local'],
    ['c:\\Daten', 'local'],
    ['\\\\server\\schule\\Ordner', 'network'],
    ['//server/schule', 'network'],
    ['E:\\', 'removable'],
    ['H:\\Sozialarbeit', 'removable'],
    ['C:\\Users\\Jürgen Müller\\OneDrive', 'cloud'],
    ['C:\\Users\\Jürgen Müller\\OneDrive - Schule am Weg\\Ordner', 'cloud'],
    ['C:\\Users\\Jürgen Müller\\Wolke', 'cloud'],
    ['C:\\Users\\Jürgen Müller\\Wolke\\Ordner', 'cloud'],
    ['c:\\users\\jürgen müller\\wolke\\Ordner', 'cloud'],
    ['C:\\Users\\Jürgen Müller\\Wolkenbilder', 'local'],
    ['D:\\Nextcloud\\x', 'cloud'],
    ['C:\\Users\\x\\iCloudDrive', 'cloud'],
  ])('%s is %s', (folder, kind) => {
    expect(placeKind(folder, { platform: 'win32', mounts: '', env })).toBe(kind);
  });

  test('is measured by the drive Windows itself lies on', () => {
    const facts = { platform: 'win32', mounts: '', env: { SystemDrive: 'D:' } };
    expect(placeKind('D:\\Daten', facts)).toBe('local');
    expect(placeKind('C:\\Daten', facts)).toBe('removable');
    expect(placeKind('C:\\Daten', { ...facts, env: {} })).toBe('local');
  });
});

describe('a folder on macOS', () => {
  test.each([
    ['/Users/mia/Documents', 'local'],
    ['/Volumes/STICK/Sicherung', 'removable'],
    ['/Users/mia/Library/Mobile Documents/com~apple~CloudDocs', 'cloud'],
    ['/Users/mia/OneDrive-Schule', 'cloud'],
  ])('%s is %s', (folder, kind) => {
    expect(placeKind(folder, { platform: 'darwin', mounts: '', env: {} })).toBe(kind);
  });
});

describe('the advice', () => {
  test('is none for a disk of this PC', () => {
    expect(adviceFor('local', 'vault')).toBe(null);
    expect(adviceFor('local', 'backup')).toBe(null);
  });

  test('differs for a vault and for backups: a stick is a danger to one and good for the other', () => {
    for (const kind of ['cloud', 'network', 'removable'] as const)
      expect(adviceFor(kind, 'vault')).not.toBe(adviceFor(kind, 'backup'));
    expect(adviceFor('removable', 'backup')).toContain('ein guter zweiter Ort');
    expect(adviceFor('removable', 'vault')).toContain('Ziehen Sie den Datenträger nicht ab');
    expect(adviceFor('cloud', 'vault')).toContain('Cloud');
  });

  test('follows a link to where the folder really lies', async () => {
    const home = mkdtempSync(join(tmpdir(), 'staffelstab-place-'));
    await mkdir(join(home, 'Nextcloud', 'Ordner'), { recursive: true });
    symlinkSync(join(home, 'Nextcloud', 'Ordner'), join(home, 'unauffällig'));
    expect(await placeAdvice(join(home, 'unauffällig'), 'vault')).toContain('Cloud');
    expect(await placeAdvice(home, 'vault')).toBe(null);
  });

  test('is given also for a folder that is not there', async () => {
    expect(await placeAdvice('/gibt/es/nicht/Nextcloud', 'backup')).toContain('Cloud');
  });
});

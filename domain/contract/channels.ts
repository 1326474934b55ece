/** The questions the shell answers: dialogs, files, the window, the session. It sees no words of the vault. */
export const shellChannels = [
  'session.state',
  'session.openPractice',
  'session.leavePractice',
  'session.chooseVault',
  'session.choosePlace',
  'session.chooseBackup',
  // Asked by the preload gate alone: it brings the line to the vault process.
  'session.line',
  'session.lock',
  'session.drafted',
  'session.activity',
  'paper.preview',
  'paper.export',
  'paper.exportMany',
  'paper.exportEach',
  'list.export',
  'sheet.export',
  'scan.add',
  'scan.save',
  'import.read',
  'template.add',
  'template.check',
  'template.example',
  'job.cancel',
  'file.reveal',
  'page.savePdf',
  'preferences.set',
] as const;

/** The questions the vault process answers on its own line to the window, past the shell. */
export const vaultChannels = [
  'vault.create',
  'vault.open',
  'vault.records',
  'records.commit',
  'records.undo',
  'records.redo',
  'security.state',
  'security.changePassword',
  'security.renewRecoveryKey',
  'security.keepRecoveryKey',
  'security.rehearse',
  'security.setDeputy',
  'security.removeDeputy',
  'backup.now',
  'backup.list',
  'backup.check',
  'backup.cancel',
  'backup.look',
  'backup.restore',
  'backup.useSecond',
  'backup.dropSecond',
  'backup.purge',
  'scan.read',
] as const;

/** The names of all questions the window may ask; the preload gate opens exactly these. */
export const channels = [...shellChannels, ...vaultChannels] as const;

/** The name of a question to the shell. */
export type ShellChannel = (typeof shellChannels)[number];

/** The name of a question to the vault process. */
export type VaultChannel = (typeof vaultChannels)[number];

/** The name of a question. */
export type Channel = ShellChannel | VaultChannel;

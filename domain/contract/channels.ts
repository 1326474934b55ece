/** The names of all questions the window may ask; the preload gate opens exactly these. */
export const channels = [
  'session.state',
  'session.createVault',
  'session.openVault',
  'session.openPractice',
  'session.leavePractice',
  'session.chooseVault',
  'session.lock',
  'session.drafted',
  'session.activity',
  'session.records',
  'session.renewRecoveryKey',
  'records.commit',
  'records.undo',
  'records.redo',
  'letter.preview',
  'letter.sent',
  'handover.export',
  'sheet.export',
  'job.cancel',
  'file.reveal',
  'page.savePdf',
  'preferences.set',
] as const;

/** The name of a question. */
export type Channel = (typeof channels)[number];

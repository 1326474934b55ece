/** Which notices offer to take an action back, along the order in which actions can be taken back. */
export type UndoOffers = {
  /** An action was saved; taking back goes through the latest first. */
  readonly saved: (seq: number) => void;
  /** A notice offers to take back that action. */
  readonly offer: (seq: number, noticeId: string) => void;
  /** The latest action was taken back; gives the notice that offered it, or null. */
  readonly takenBack: () => string | null;
  /** Another action was brought forward again; no notice offers it. */
  readonly broughtForward: () => void;
};

/** Makes the offers of one open vault. */
export const makeUndoOffers = (): UndoOffers => {
  const actions: (number | null)[] = [];
  const notices = new Map<number, string>();
  return {
    saved: (seq) => {
      actions.push(seq);
    },
    offer: (seq, noticeId) => {
      notices.set(seq, noticeId);
    },
    takenBack: () => {
      const seq = actions.pop() ?? null;
      const noticeId = seq === null ? null : (notices.get(seq) ?? null);
      if (seq !== null) notices.delete(seq);
      return noticeId;
    },
    broughtForward: () => {
      actions.push(null);
    },
  };
};

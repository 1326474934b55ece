import { useEffect, useState } from 'react';
import type { Failure } from '../../../../../domain/contract/failure.ts';
import { ask } from '../../../../state/bridge.ts';

/** A decrypted picture as long as it is on the screen. */
export type ScanPicture = {
  readonly url: string | null;
  readonly failure: Failure | null;
  /** Whether the bytes are whole, but no picture this window can draw. */
  readonly unreadable: boolean;
  readonly onUnreadable: () => void;
};

/** Decrypts a picture for the screen; its bytes are let go when it is closed. */
export const useScanPicture = (attachmentId: string): ScanPicture => {
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let isCurrent = true;
    void ask('scan.read', { attachmentId }).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) {
        setFailure(answer.failure);
        return;
      }
      made = URL.createObjectURL(
        new Blob([new Uint8Array(answer.value.bytes)], { type: `image/${answer.value.type}` }),
      );
      setUrl(made);
    });
    return () => {
      isCurrent = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [attachmentId]);
  return { url, failure, unreadable, onUnreadable: () => setUnreadable(true) };
};

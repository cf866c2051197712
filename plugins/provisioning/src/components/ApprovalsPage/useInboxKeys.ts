/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEffect, useRef } from 'react';

export interface InboxKeys {
  onMove?: (step: 1 | -1) => void;
  onApprove?: () => void;
  onReject?: () => void;
}

/** `j` and `k` move, `a` and `r` lead to the decision; never while somebody types or a question is open. */
export function useInboxKeys(keys: InboxKeys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isBusy(event.target)
      ) {
        return;
      }
      const { onMove, onApprove, onReject } = latest.current;
      const handlers: Record<string, (() => void) | undefined> = {
        j: onMove && (() => onMove(1)),
        k: onMove && (() => onMove(-1)),
        a: onApprove,
        r: onReject,
      };
      const handler = handlers[event.key];
      if (handler) {
        event.preventDefault();
        handler();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  return (
    document.querySelector('[role=dialog]') !== null ||
    (target instanceof HTMLElement &&
      (target.isContentEditable ||
        ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)))
  );
}

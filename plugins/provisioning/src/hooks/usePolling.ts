/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEffect, useRef } from 'react';

/**
 * Calls `poll` again and again while the page can be seen: the next call
 * starts so many milliseconds after the last has ended. Without an interval it
 * rests.
 */
export function usePolling(
  poll: () => Promise<void>,
  intervalMs: number | undefined,
) {
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    if (intervalMs === undefined) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const turn = async () => {
      if (document.visibilityState === 'visible') {
        await latest.current();
      }
      if (isCurrent) {
        timer = setTimeout(turn, intervalMs);
      }
    };
    timer = setTimeout(turn, intervalMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [intervalMs]);
}

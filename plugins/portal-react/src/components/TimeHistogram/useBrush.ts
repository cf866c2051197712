/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useState } from 'react';
import { HistogramBar } from './types';

type Index = number | string | null | undefined;

/** Follows a drag over bars; indexes as recharts tells them. */
export function useBrush(
  bars: HistogramBar[],
  onSelect?: (from: string, to: string) => void,
) {
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const indexOf = (index: Index) => {
    const number = index === undefined || index === null ? NaN : Number(index);
    return bars[number] ? number : undefined;
  };
  const span = drag && [drag.from, drag.to].sort((a, b) => a - b);
  return {
    /** First and last bar that the drag covers. */
    span,
    start: (index: Index) => {
      const at = indexOf(index);
      if (onSelect && at !== undefined) {
        setDrag({ from: at, to: at });
      }
    },
    move: (index: Index) => {
      const at = indexOf(index);
      if (drag && at !== undefined && at !== drag.to) {
        setDrag({ ...drag, to: at });
      }
    },
    finish: (index: Index) => {
      setDrag(undefined);
      if (drag) {
        const [first, last] = [drag.from, indexOf(index) ?? drag.to]
          .sort((a, b) => a - b)
          .map(at => bars[at]);
        onSelect?.(
          new Date(first.start).toISOString(),
          new Date(last.end).toISOString(),
        );
      }
    },
    cancel: () => setDrag(undefined),
  };
}

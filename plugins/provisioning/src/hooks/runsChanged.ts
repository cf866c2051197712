/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEffect, useRef } from 'react';

// The counts in the header and the page below have no parent of ours.
const changes = new EventTarget();

/** Says that the reader did something to a run, so that what counts runs looks again. */
export function tellRunsChanged() {
  changes.dispatchEvent(new Event('change'));
}

/** Calls back when the reader did something to a run. */
export function useRunsChanged(onChange: () => void) {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const call = () => latest.current();
    changes.addEventListener('change', call);
    return () => changes.removeEventListener('change', call);
  }, []);
}

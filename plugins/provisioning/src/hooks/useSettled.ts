/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

/** The value once it has not changed for `pauseMs`. */
export function useSettled<T>(value: T, pauseMs = 400): T {
  const [settled, setSettled] = useState(value);
  useDebounce(() => setSettled(value), pauseMs, [value]);
  return settled;
}

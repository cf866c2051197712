/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const pauseMs = 400;

/** The value once it has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useDebounce(() => setSettled(value), pauseMs, [value]);
  return settled;
}

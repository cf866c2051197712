/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Window } from './sameDaysBefore';

/** A window as the API has it: `2026-11-01/2026-11-28`. */
export function windowText({ from, to }: Window): string {
  return `${from}/${to}`;
}

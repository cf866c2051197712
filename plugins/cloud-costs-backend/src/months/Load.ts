/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A load while it is written. */
export interface Load {
  id: number;
  month: string;
}

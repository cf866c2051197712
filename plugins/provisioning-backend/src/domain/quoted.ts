/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { scrubText } from '@steward/backstage-plugin-audit-trail-common';

const MAX_LENGTH = 500;

/** What another system said, as it may be shown: secrets taken out, and cut. */
export function quoted(text: string): string {
  return scrubText(text).text.slice(0, MAX_LENGTH);
}

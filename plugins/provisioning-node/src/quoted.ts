/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cutText, scrubText } from '@steward/backstage-plugin-portal-node';

const MAX_LENGTH = 500;

/** What another system said, as it may be shown: secrets taken out, and cut to 500 characters. @public */
export function quoted(text: string): string {
  return cutText(scrubText(text).text, MAX_LENGTH);
}

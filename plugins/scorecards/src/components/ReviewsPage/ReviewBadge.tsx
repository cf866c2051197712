/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { Review } from '@steward/backstage-plugin-scorecards-common';

export function ReviewBadge({ review }: { review: Review }) {
  return review.state === 'signedOff' ? (
    <StatusBadge word="signed off" tone="positive" />
  ) : (
    <StatusBadge word="open" tone="info" />
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { ErrorDisplayProps } from '@backstage/frontend-plugin-api';
import { ErrorState } from '@steward/backstage-plugin-portal-react';

/** A part of a page that broke; the rest of the page stays. */
export function FailedPart({ error, resetError }: ErrorDisplayProps) {
  return (
    <ErrorState
      error={error}
      subject="this part of the page"
      onRetry={resetError}
    />
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoadingState } from '@steward/backstage-plugin-portal-react';

/** Anything that is not there yet. */
export function LoadingPart() {
  return <LoadingState subject="the page" lines={3} />;
}

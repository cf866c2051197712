/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunEvent } from '@steward/backstage-plugin-provisioning-common';

/** Events that people may have to be told of. */
export const TOLD_EVENTS: readonly RunEvent[] = [
  'requireApproval',
  'approve',
  'reject',
  'deny',
  'expire',
  'fail',
  'succeed',
  'cancel',
];

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { anomaly } from './costs/anomaly';
import { budget } from './costs/budget';
import { manualCost } from './costs/manualCost';
import { approvedEnclave } from './requests/approvedEnclave';
import { decommissionedEnclave } from './requests/decommissionedEnclave';
import { refusedEnclave } from './requests/refusedEnclave';
import { rejectedEnclave } from './requests/rejectedEnclave';
import { retriedEnclave } from './requests/retriedEnclave';
import { teamQuota } from './requests/teamQuota';
import { waitingEnclave } from './requests/waitingEnclave';
import { campaign } from './scorecards/campaign';
import { exemptions } from './scorecards/exemptions';
import { review } from './scorecards/review';
import type { Story } from './Story';

/** Rows of stories; those of one row come one after another. */
export const stories: Story[][] = [
  [
    waitingEnclave,
    rejectedEnclave,
    refusedEnclave,
    // The next deployment fails: only one may be under way.
    retriedEnclave,
    approvedEnclave,
    decommissionedEnclave,
    teamQuota,
  ],
  [exemptions, campaign, review],
  [manualCost, budget, anomaly],
];

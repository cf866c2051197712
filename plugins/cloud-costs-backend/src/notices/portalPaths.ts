/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Where the portal shows things, for links in notifications. */
export const portalPaths = {
  anomaly: (id: string): string =>
    `/cloud-costs/anomalies?${new URLSearchParams({ anomaly: id })}`,
  budgets: (scope: string): string =>
    `/cloud-costs/budgets?${new URLSearchParams({ scope })}`,
};

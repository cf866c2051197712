/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The organization alone, with tags, as the side-by-side runs read it. */
export const organizationOnly = {
  aws: { accountDefaults: { roleName: 'steward-reader' } },
  estate: {
    // The runs are asked for; the schedule must not come between.
    schedule: {
      frequency: { hours: 24 },
      timeout: { minutes: 30 },
      initialDelay: { hours: 24 },
    },
    organizations: { default: {} },
  },
};

/** Everything, with a Config aggregator that tells where clusters are. */
export function everything(aggregatorRegion: string) {
  return {
    ...organizationOnly,
    estate: {
      ...organizationOnly.estate,
      clusters: {
        index: {
          configAggregator: {
            region: aggregatorRegion,
            name: 'steward-aggregator',
          },
        },
      },
      enclaves: {
        default: {
          region: 'eu-central-1',
          tableName: 'treza-enclaves-sandbox',
        },
      },
    },
  };
}

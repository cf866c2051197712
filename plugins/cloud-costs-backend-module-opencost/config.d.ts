/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  cloudCosts?: {
    openCost?: {
      /** The clusters whose OpenCost is asked. */
      clusters?: Array<{
        /** What the cluster is called in cloud costs; each name once. */
        name: string;
        /** Where its OpenCost answers, without `/allocation/compute`. */
        url: string;
        /**
         * Sent as a bearer token.
         * @visibility secret
         */
        token?: string;
        /** The account and region that pay for its nodes. */
        accountId: string | number;
        region: string;
        /** The cost-allocation tags of its nodes, as the bill has them. */
        tags?: { [key: string]: string };
        /** The currency of its OpenCost, which does not say it itself. Default: USD. */
        currency?: string;
      }>;
      /** By cost-allocation tag, the label of workloads that it is taken from. Default: `team: team`. */
      labels?: { [tag: string]: string };
    };
  };
}

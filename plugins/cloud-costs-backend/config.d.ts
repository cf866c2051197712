/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  /** What AWS costs and whom it belongs to. */
  cloudCosts?: {
    /** Keys of the cost-allocation tags that are kept, at most four. */
    tags?: string[];
    /** The tag, one of `tags`, whose value is the name of a group: its cost is that of the group. */
    teamTag?: string;
    /** The tag whose value is the id of an enclave: what has it belongs to the enclave. Recommendations of AWS carry all tags; costs those of `tags`. */
    enclaveTag?: string;
    /** Source ids: where two have the same month of a payer, the one that comes first counts. */
    preference?: string[];
    /** Who costs belong to: the first rule that matches a cost decides. What the catalog says comes after these. */
    mapping?: Array<{
      id: string;
      /** A cost matches when it has one of the values of each of these. */
      match: {
        accounts?: string[];
        services?: string[];
        regions?: string[];
        /** Usage, Purchase, Tax, Credit, Adjustment. */
        categories?: string[];
        recordTypes?: string[];
        /** ARNs. */
        resources?: string[];
        /** Values by key. */
        tags?: { [key: string]: string[] };
      };
      /** The team that it belongs to; or `shared`. */
      team?: string;
      entity?: string;
      /** That it belongs to several teams; with how it is split among them. */
      shared?: true | { split: SplitConfig };
    }>;
    /** How what no rule matches is split among teams. Default: it is not. */
    unallocated?: { split: SplitConfig };
    /** Entity ref of who approves what exceeds a budget, where the entity names nobody with `steward.dev/budget-owner`. */
    budgetOwner?: string;
    /** What an engineer costs a month. Pages then say how many engineers a month of costs is worth. */
    engineerCost?: { amount: number; currency: string };
    reading?: {
      /** How many months are kept up to date. Default: 14. */
      months?: number;
      /** How often a month is read until it is final. Default: 6 hours. */
      every?: string | object;
      /** How long after its start a backend begins to read, so that the catalog says first whom costs belong to. Default: at once. */
      initialDelay?: string | object;
      /** When a reading that failed is tried again. Default: 10 minutes. */
      retryAfter?: string | object;
      /** Days after its end that a month may still change. Default: 10. */
      finalAfterDays?: number;
    };
    /** How large a file may be that somebody uploads. Default: 500. */
    maxUploadMegabytes?: number;
  };
}

type SplitConfig =
  | { method: 'even'; teams: string[] }
  | {
      /** By what belongs to each team itself in the same month. */
      method: 'proportional';
      /** Default: all teams. */
      teams?: string[];
    }
  | { method: 'fixed'; weights: { [team: string]: number } };

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';

/** Accounts that any of these holds for. */
type AccountClass = {
  /** Values of a tag that count. */
  accountTags?: { [tag: string]: string | string[] };
  namePrefixes?: string[];
  /** Ids or names; an organizational unit covers those below it. */
  organizationalUnits?: string[];
};

export interface Config {
  /** What can be asked for, who must agree, and how it is carried out. */
  provisioning?: {
    approval?: {
      /** Default: `[group:default/approvers]`. */
      approvers?: string[];
      /** How many must agree. Default: medium 1, high 2. */
      quorum?: { medium?: number; high?: number };
      /** Default: 72 hours. */
      expiresAfter?: HumanDuration | string;
      autoApprove?: {
        /** Up to this risk a rule approves; -1 for never. Default: 29. */
        maximumScore?: number;
        /** What the rule is called. Default: `low-risk`. */
        rule?: string;
      };
    };
    risk?: {
      /** Added to the rules that come along; the same id replaces. */
      rules?: {
        id: string;
        /** With `{fact}` filled in. */
        reason: string;
        /** 1–100. */
        points: number;
        /** A condition of json-rules-engine. */
        when: object;
      }[];
    };
    policy?: {
      /** Added to the rules that come along; the same id replaces. */
      rules?: {
        id: string;
        effect: 'deny' | 'require';
        /** With `{fact}` filled in. */
        reason: string;
        fix?: string;
        /**
         * Of `require`: entity refs, `{owners}` for the owners of the target,
         * `{approvers}` for `approval.approvers`. Default: `approval.approvers`.
         */
        approvers?: string[];
        /** Of `require`. Default: 1. */
        quorum?: number;
        /** A condition of json-rules-engine. */
        when: object;
      }[];
    };
    /** Default: tag environment or stage is prod or production, name begins with prod-, unit is Prod or Production. */
    production?: AccountClass;
    /** Accounts that run no workloads. Default: name begins with security-, unit is Security. */
    security?: AccountClass;
    people?: {
      /**
       * Sources of the catalog whose users, groups and owners count for
       * approvals and ownership, besides `catalog.locations` and entity
       * providers: location refs such as
       * `url:https://github.com/acme/people/blob/main/org.yaml`, with `*` at the
       * end as a wildcard. Default: none.
       */
      trustedOrigins?: string[];
    };
    log?: {
      /** How long lines are kept after a run ended. Default: 400 days. */
      keepFor?: HumanDuration | string;
    };
    /** Outside of these, and on weekends, requests are a little riskier. */
    workingHours?: {
      /** Default: UTC. */
      timeZone?: string;
      /** Hour of the day. Default: 7. */
      from?: number;
      /** Hour of the day. Default: 19. */
      to?: number;
    };
    /** What teams may spend a month. */
    budgets?: {
      [team: string]: {
        /** Decimal text: `'5000'`. */
        monthly: string;
        /** ISO 4217. */
        currency: string;
        /** Entity ref of who approves what exceeds it. */
        owner: string;
      };
    };
  };
}

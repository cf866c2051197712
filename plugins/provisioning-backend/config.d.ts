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
    /** The enclave platform. */
    enclaves?: {
      default?: {
        /** Account of the table. Default: that of the deployment machine. */
        accountId?: string;
        region: string;
        tableName: string;
        deploymentMachineArn: string;
        cleanupMachineArn: string;
        /** Log group of the Terraform runner. */
        logGroup?: string;
        /** What its log streams begin with. Default: `ecs`. */
        streamPrefix?: string;
      };
    };
    /** The Atmos repository. */
    environments?: {
      default?: {
        /** Tree of the repository, e.g. `https://github.com/acme/infrastructure-live/tree/main`. */
        url: string;
        /** Folder below `orgs`. Default: the only one. */
        organization?: string;
        /** Path of `atmos.yaml` below the URL. Default: that of the same repository in `estate.environments`, else the usual places. */
        configPath?: string;
        /** Stands in for the name template of `atmos.yaml`. Default: that of the same repository in `estate.environments`. */
        nameTemplate?: string;
      };
    };
    /** The GitOps repository with `teams/<name>/team.yaml`. */
    teams?: {
      default?: {
        url: string;
        /** Glob of the team files, with one star in place of the team. Default: `team.yaml` in each folder of `teams`. */
        path?: string;
      };
    };
    /** Machines that create and close accounts. */
    accounts?: {
      createMachineArn?: string;
      closeMachineArn?: string;
    };
    stepFunctions?: {
      /** ARNs of machines that may be started, with `*`. Default: none. */
      allow?: string[];
      /** Where the ECS tasks of machines log to, for the live log. */
      logs?: {
        /** ARN of a machine, with `*`. */
        machine: string;
        logGroup: string;
        /** Default: `ecs`. */
        streamPrefix?: string;
      }[];
    };
    fleet?: {
      /** ARNs of machines and addresses of queues that may be used, with `*`. Default: none. */
      allow?: string[];
      /** Whether the management account may take part; a request must ask for it too. Default: false. */
      allowOrganizationRoot?: boolean;
      /** Region of queues whose address does not tell. Default: that of the process. */
      region?: string;
    };
    git?: {
      /** Addresses of repositories that may be changed besides those above, with `*`. Default: none. */
      allow?: string[];
    };
    /** Argo CD, which deploys what teams and pull requests change. Default: a merge is the end of a run. */
    argoCd?: {
      /** As a browser has it, e.g. `https://argocd.acme.example`. */
      url: string;
      /**
       * Of an account or project role that may get Applications.
       * @visibility secret
       */
      token: string;
      /**
       * Namespace of Applications whose ApplicationSet or request does not say
       * one. Default: that of Argo CD itself.
       */
      namespace?: string;
      /** How long a deployment may take before its run fails. Default: 30 minutes. */
      giveUpAfter?: HumanDuration;
    };
    approval?: {
      /** Default: `[group:default/approvers]`. */
      approvers?: string[];
      /** How many must agree. Default: medium 1, high 2. */
      quorum?: { medium?: number; high?: number };
      /** Default: 72 hours. */
      expiresAfter?: HumanDuration;
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
        /** Of `require`. Default: `approval.approvers`. */
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
      keepFor?: HumanDuration;
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

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Severity } from '../checks/Severity';

/**
 * What a source says about one control on one resource.
 * A suppressed finding is hidden at its source, and is listed with the exemptions.
 *
 * @public
 */
export type FindingOutcome =
  | 'pass'
  | 'warn'
  | 'fail'
  | 'notApplicable'
  | 'suppressed'
  | 'error'
  | 'unknown';

/**
 * The name of a control in the catalog of controls that a source uses.
 *
 * @public
 */
export interface ControlReference {
  /** Whose name it is: `securityHub`, `awsConfig`, `trustedAdvisor`, `prowler`, `kyverno`, `trivy`, `cis`, or a tool's own name. */
  catalog: string;
  /** The name as the source writes it: `IAM.9`, `root-account-mfa-enabled`. */
  id: string;
}

/**
 * What a finding is about. The entity is found by the first of these that a
 * catalog entity answers to: entity ref, ARN, cluster and namespace, account.
 *
 * @public
 */
export interface FindingResource {
  entityRef?: string;
  arn?: string;
  accountId?: string;
  region?: string;
  cluster?: string;
  namespace?: string;
  /** Kind of the resource as its source names it: `AwsS3Bucket`, `Pod`. */
  type?: string;
  /** Name of the resource as its source names it. */
  name?: string;
}

/**
 * One finding, the same for every source and format.
 *
 * @public
 */
export interface Finding {
  /** Stable within its source: the same finding keeps its id from report to report. */
  id: string;
  control: ControlReference;
  title: string;
  outcome: FindingOutcome;
  severity: Severity;
  resource: FindingResource;
  /** ISO 8601 in UTC, as the source dates it. */
  createdAt?: string;
  /** ISO 8601 in UTC, when the source last saw it. */
  observedAt?: string;
  /** ISO 8601 in UTC, when the source saw it end. */
  resolvedAt?: string;
  /** Why it is suppressed, as the source says it. */
  suppression?: string;
  /** Who suppressed it, as the source says it. */
  suppressedBy?: string;
  /** Where a person reads more. */
  url?: string;
}

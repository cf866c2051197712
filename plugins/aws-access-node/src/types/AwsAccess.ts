/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigurationProblem } from '@steward/backstage-plugin-portal-node';
import { AwsSession } from './AwsSession';

/** Who the main account's own credentials are, as STS says. @public */
export interface AwsIdentity {
  /** Twelve digits. */
  accountId: string;
  arn: string;
  /** `aws`, `aws-cn`, `aws-eusc`, … */
  partition: string;
}

/** A setting that cannot be used; it costs nothing else its access. @public */
export interface AwsConfigurationProblem extends ConfigurationProblem {
  /** The account that cannot be used because of it. */
  accountId?: string;
}

/** How credentials for an account are come by. @public */
export interface AwsAccessRoute {
  /**
   * `main`: the main account's own credentials; `account`: an entry in
   * `aws.accounts`; `defaults`: the default role; `none`: nothing fits.
   */
  kind: 'main' | 'account' | 'defaults' | 'none';
  /** The role that is assumed, if one is. */
  roleArn?: string;
  /** What is missing or wrong when kind is `none`. */
  reason?: string;
}

/** What a session is for. @public */
export interface AwsSessionOptions {
  /** Goes into `RoleSessionName`, so that CloudTrail and our own records meet. */
  correlationId?: string;
  /** Picks `awsAccess.roles.<plugin>.purposes.<purpose>` over the plugin's role. */
  purpose?: string;
  /** Once aborted, no further call of this session leaves the process. */
  signal?: AbortSignal;
}

/**
 * The one door to AWS: credentials, limits, paging and metering.
 *
 * @public
 */
export interface AwsAccess {
  /** Opens a session: one piece of work with a meter of its own. */
  session(options?: AwsSessionOptions): AwsSession;

  /**
   * Who the main account's own credentials are (STS `GetCallerIdentity`),
   * asked once and remembered; a failure is not remembered.
   */
  identity(): Promise<AwsIdentity>;

  /**
   * How an account is reached. Accounts learnt at run time are reached
   * through the default role and need not be listed in `aws.accounts`.
   */
  route(
    accountId: string,
    options?: { purpose?: string },
  ): Promise<AwsAccessRoute>;

  /** Settings under `aws` and `awsAccess` that cannot be used. */
  readonly configurationProblems: readonly AwsConfigurationProblem[];
}

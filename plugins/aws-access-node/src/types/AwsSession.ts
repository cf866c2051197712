/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HttpHandler } from '@smithy/core/protocols';
import { AwsCredentialIdentityProvider, RetryStrategyV2 } from '@smithy/types';
import { AwsMeter } from './AwsMeter';

/** Where a client works. @public */
export interface AwsTarget {
  /** Without it, the main account's own credentials are used. */
  accountId?: string;
  region: string;
  /**
   * The bucket whose rate its calls share. By default
   * `organizations:<account>` for Organizations and
   * `<service>:<account>:<region>` for all else.
   */
  bucket?: string;
  /**
   * Sends each call once: for one that must not happen twice, such as sending
   * to a standard queue. By default the SDK repeats what failed in passing.
   */
  once?: boolean;
}

/** What every client is built with. @public */
export interface AwsClientConfiguration {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  retryStrategy: RetryStrategyV2;
  requestHandler: HttpHandler<object>;
  customUserAgent: string;
  /** S3 alone: a bucket in the path instead of the name of the host. */
  forcePathStyle?: boolean;
}

/** What a client of the SDK has in common with every other. @public */
export interface AwsSdkClient {
  destroy(): void;
}

/** Any client class of the AWS SDK for JavaScript v3. @public */
export type AwsClientConstructor<C> = new (
  configuration: AwsClientConfiguration,
) => C;

/**
 * One piece of work against AWS, with a meter of its own.
 *
 * @public
 */
export interface AwsSession {
  /**
   * A client of the SDK with credentials, limits, time-outs and metering set.
   * Cheap: ask for it where it is needed, do not keep it beyond the session
   * and do not destroy it (sockets are shared).
   *
   * @example
   * ```ts
   * const organizations = session.client(OrganizationsClient, { region: 'us-east-1' });
   * const eks = session.client(EKSClient, { accountId: '111122223333', region: 'eu-west-1' });
   * ```
   */
  client<C extends AwsSdkClient>(
    Client: AwsClientConstructor<C>,
    target: AwsTarget,
  ): C;

  /** What this session and its scopes spent. */
  readonly meter: AwsMeter;

  /**
   * A session with the same rights and limits and a meter of its own, which
   * also counts into this one. One for each shard.
   */
  scope(label: string): AwsSession;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HttpHandler } from '@smithy/core/protocols';
import { StandardRetryStrategy } from '@smithy/core/retry';
import {
  AwsCredentialIdentityProvider,
  MiddlewareStack,
  Pluggable,
} from '@smithy/types';
import { LRUCache } from 'lru-cache';
import { attemptPlugin, sessionPlugin } from './callPlugins';
import { RequestBucket } from './limits/RequestBuckets';
import { CallMeter } from './meter/CallMeter';
import { serviceOf } from './services';
import {
  AwsClientConstructor,
  AwsMeter,
  AwsSdkClient,
  AwsSession,
  AwsSessionOptions,
  AwsTarget,
} from './types';

/** What all sessions of a plugin share. */
export interface SessionFoundation {
  requestHandler: HttpHandler<object>;
  customUserAgent: string;
  credentials(
    target: AwsTarget,
    options: AwsSessionOptions,
  ): AwsCredentialIdentityProvider;
  bucket(target: AwsTarget, service: string): RequestBucket;
}

const MAX_CLIENTS = 200;

/** A session of {@link DefaultAwsAccess}. */
export class DefaultAwsSession implements AwsSession {
  readonly #clients = new LRUCache<
    string,
    AwsSdkClient,
    { Client: AwsClientConstructor<AwsSdkClient>; target: AwsTarget }
  >({
    max: MAX_CLIENTS,
    memoMethod: (_key, _stale, { context }) =>
      this.#create(context.Client, context.target),
  });
  readonly #foundation: SessionFoundation;
  readonly #meter: CallMeter;
  readonly #options: AwsSessionOptions;

  private constructor(
    foundation: SessionFoundation,
    meter: CallMeter,
    options: AwsSessionOptions,
  ) {
    this.#foundation = foundation;
    this.#meter = meter;
    this.#options = options;
  }

  static create(
    foundation: SessionFoundation,
    meter: CallMeter,
    options: AwsSessionOptions,
  ): DefaultAwsSession {
    return new DefaultAwsSession(foundation, meter, options);
  }

  get meter(): AwsMeter {
    return this.#meter;
  }

  scope(label: string): AwsSession {
    return new DefaultAwsSession(
      this.#foundation,
      this.#meter.child(label),
      this.#options,
    );
  }

  client<C extends AwsSdkClient>(
    Client: AwsClientConstructor<C>,
    target: AwsTarget,
  ): C {
    const key = [
      Client.name,
      target.accountId ?? '',
      target.region,
      target.bucket ?? '',
      target.once ? 'once' : '',
    ].join('|');
    const client = this.#clients.memo(key, { context: { Client, target } });
    // Two classes of one name (two versions of a package) must not be mixed up.
    return client instanceof Client ? client : this.#create(Client, target);
  }

  #create<C extends AwsSdkClient>(
    Client: AwsClientConstructor<C>,
    target: AwsTarget,
  ): C {
    const { customUserAgent, requestHandler } = this.#foundation;
    const service = serviceOf(Client.name);
    const { gate, retryStrategy } = this.#foundation.bucket(target, service);
    const client = new Client({
      region: target.region,
      credentials: this.#foundation.credentials(target, this.#options),
      retryStrategy: target.once ? new StandardRetryStrategy(1) : retryStrategy,
      requestHandler,
      customUserAgent,
      forcePathStyle: hasOwnEndpoint(),
    });
    const { signal } = this.#options;
    use(client, sessionPlugin({ meter: this.#meter, signal }));
    use(client, attemptPlugin({ gate, meter: this.#meter, signal }));
    return client;
  }
}

/** Behind an endpoint of one's own, no name leads to a bucket's own host. */
function hasOwnEndpoint(): boolean {
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  return Boolean(AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL);
}

// The type of a stack names the service's own inputs and outputs, which no
// plugin for all services can; hence not part of AwsSdkClient.
interface Stacked {
  middlewareStack: MiddlewareStack<object, object>;
}

function use(client: AwsSdkClient, plugin: Pluggable<object, object>): void {
  if (!isStacked(client)) {
    throw new TypeError('The class is not a client of the AWS SDK v3');
  }
  client.middlewareStack.use(plugin);
}

function isStacked(client: AwsSdkClient): client is AwsSdkClient & Stacked {
  return 'middlewareStack' in client;
}

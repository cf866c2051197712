/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Config } from '@backstage/config';
import { defaultRegion, parseArn } from '@steward/backstage-plugin-aws-common';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { attemptPlugin } from './callPlugins';
import { AwsAccessConfig, readAwsAccessConfig } from './config';
import { CredentialProviders } from './credentials/CredentialProviders';
import {
  CredentialRoute,
  credentialRoute,
} from './credentials/credentialRoute';
import { sessionName } from './credentials/sessionName';
import { DefaultAwsSession, SessionFoundation } from './DefaultAwsSession';
import { bucketName, RequestBuckets } from './limits/RequestBuckets';
import { CallMeter } from './meter/CallMeter';
import { exportAttempts } from './meter/exportAttempts';
import { SharedRequestHandler } from './SharedRequestHandler';
import {
  AwsAccess,
  AwsAccessRoute,
  AwsConfigurationProblem,
  AwsIdentity,
  AwsSession,
  AwsSessionOptions,
  AwsTarget,
} from './types';
import { userAgent } from './userAgent';

/** What {@link DefaultAwsAccess} is made of. @public */
export interface DefaultAwsAccessOptions {
  /** The root configuration. */
  config: Config;
  /** Picks `awsAccess.roles.<pluginId>` and is part of `RoleSessionName`. */
  pluginId: string;
  logger: LoggerService;
  metrics?: MetricsService;
}

/**
 * {@link AwsAccess} by the configuration `aws` and `awsAccess`.
 *
 * @public
 */
export class DefaultAwsAccess implements AwsAccess {
  readonly #config: AwsAccessConfig;
  readonly #pluginId: string;
  readonly #meter: CallMeter;
  readonly #buckets: RequestBuckets;
  readonly #requestHandler: SharedRequestHandler;
  readonly #credentials: CredentialProviders;
  #identity: Promise<AwsIdentity> | undefined;
  #mainAccountId: string | undefined;

  private constructor(
    config: AwsAccessConfig,
    options: DefaultAwsAccessOptions,
  ) {
    this.#config = config;
    this.#pluginId = options.pluginId;
    this.#meter = CallMeter.create(
      options.metrics ? exportAttempts(options.metrics) : () => {},
    );
    this.#buckets = new RequestBuckets(config.limits);
    this.#requestHandler = SharedRequestHandler.create(config.limits);
    this.#credentials = CredentialProviders.create(config, {
      requestHandler: this.#requestHandler,
      customUserAgent: userAgent,
      callControl: region => {
        const { gate, retryStrategy } = this.#bucket({ region }, 'sts');
        return {
          retryStrategy,
          plugin: attemptPlugin({ gate, meter: this.#meter }),
        };
      },
    });
  }

  /** Never throws: what is wrong in the configuration is logged once and kept as problems. */
  static create(options: DefaultAwsAccessOptions): DefaultAwsAccess {
    const config = readAwsAccessConfig(options.config, options.pluginId);
    logProblems(options.logger, { problems: config.problems, setAside: [] });
    return new DefaultAwsAccess(config, options);
  }

  get configurationProblems(): readonly AwsConfigurationProblem[] {
    return this.#config.problems;
  }

  session(options: AwsSessionOptions = {}): AwsSession {
    const foundation: SessionFoundation = {
      requestHandler: this.#requestHandler,
      customUserAgent: userAgent,
      bucket: (target, service) => this.#bucket(target, service),
      credentials: (target, sessionOptions) =>
        this.#credentialsFor(target, sessionOptions),
    };
    return DefaultAwsSession.create(foundation, this.#meter.child(''), options);
  }

  identity(): Promise<AwsIdentity> {
    this.#identity ??= this.#askIdentity().catch(error => {
      this.#identity = undefined;
      throw error;
    });
    return this.#identity;
  }

  async route(
    accountId: string,
    options: { purpose?: string } = {},
  ): Promise<AwsAccessRoute> {
    const { partition } = await this.identity();
    const route = await this.#route({
      accountId,
      region: defaultRegion(partition),
      purpose: options.purpose,
    });
    return {
      kind: route.kind,
      ...('role' in route && route.role ? { roleArn: route.role.roleArn } : {}),
      ...('reason' in route ? { reason: route.reason } : {}),
    };
  }

  /** Closes the sockets; to be called at shutdown. */
  close(): void {
    this.#requestHandler.close();
  }

  #credentialsFor(target: AwsTarget, options: AwsSessionOptions) {
    const { accountId, region } = target;
    if (!accountId) {
      return this.#credentials.main;
    }
    const { correlationId, purpose } = options;
    return this.#credentials.forAccount({
      accountId,
      region,
      purpose,
      sessionName: sessionName(this.#pluginId, correlationId),
      route: () => this.#route({ accountId, region, purpose }),
    });
  }

  async #route(options: {
    accountId: string;
    region: string;
    purpose?: string;
  }): Promise<CredentialRoute> {
    const { accounts, accountDefaults } = this.#config;
    // With a token file there may be no main credentials that could be asked.
    const needless =
      accounts.has(options.accountId) || accountDefaults?.webIdentityTokenFile;
    return credentialRoute(this.#config, {
      ...options,
      mainAccountId: needless ? undefined : (await this.identity()).accountId,
    });
  }

  #bucket(target: AwsTarget, service: string) {
    // The main account is one bucket, with or without its number.
    const accountId =
      target.accountId === this.#mainAccountId ? undefined : target.accountId;
    const name =
      target.bucket ??
      bucketName({ service, accountId, region: target.region });
    return this.#buckets.get(name, service);
  }

  async #askIdentity(): Promise<AwsIdentity> {
    const region =
      this.#config.mainAccount?.region ??
      process.env.AWS_REGION ??
      process.env.AWS_DEFAULT_REGION ??
      defaultRegion('aws');
    const answer = await this.session()
      .client(STSClient, { region })
      .send(new GetCallerIdentityCommand({}));
    const arn = answer.Arn ?? '';
    const accountId = answer.Account ?? '';
    this.#mainAccountId = accountId;
    return { accountId, arn, partition: parseArn(arn).partition };
  }
}

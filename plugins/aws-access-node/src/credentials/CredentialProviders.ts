/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  fromIni,
  fromNodeProviderChain,
  fromTemporaryCredentials,
  fromTokenFile,
} from '@aws-sdk/credential-providers';
import { InputError } from '@backstage/errors';
import {
  doesIdentityRequireRefresh,
  isIdentityExpired,
  memoizeIdentityProvider,
} from '@smithy/core';
import { HttpHandler } from '@smithy/core/protocols';
import {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  Pluggable,
  RetryStrategyV2,
} from '@smithy/types';
import {
  defaultRegion,
  partitionOf,
} from '@steward/backstage-plugin-aws-common';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { LRUCache } from 'lru-cache';
import { AwsAccessConfig, AccountConfig } from '../config';
import { classifyAwsError } from '../failures';
import { CredentialRoute, RoleToAssume } from './credentialRoute';

/** How the STS clients inside the providers are built. */
export interface StsSettings {
  requestHandler: HttpHandler<object>;
  customUserAgent: string;
  /** Limits and meters the calls. */
  callControl(region: string): {
    retryStrategy: RetryStrategyV2;
    plugin: Pluggable<object, object>;
  };
}

/** What a provider is remembered by, beside how it is come by. */
export interface CredentialUse {
  accountId: string;
  region: string;
  purpose?: string;
  sessionName: string;
  route(): Promise<CredentialRoute>;
}

const MAX_PROVIDERS = 20_000;
// A refused account is not asked for again by each of its regions.
const REMEMBER_DENIAL_MS = 30_000;

/**
 * One memoized provider for each account, role and session name, shared by all
 * clients: concurrent first uses make one `AssumeRole`, and credentials are
 * renewed five minutes before they expire.
 */
export class CredentialProviders {
  readonly #providers = new LRUCache<
    string,
    AwsCredentialIdentityProvider,
    CredentialUse
  >({
    max: MAX_PROVIDERS,
    memoMethod: (_key, _stale, { context: use }) =>
      memoized(rememberingDenial(() => this.#resolve(use))),
  });

  readonly #config: AwsAccessConfig;
  readonly #sts: StsSettings;
  /** The main account's own credentials. */
  readonly main: AwsCredentialIdentityProvider;

  private constructor(config: AwsAccessConfig, sts: StsSettings) {
    this.#config = config;
    this.#sts = sts;
    this.main = memoized(this.#mainProvider());
  }

  static create(
    config: AwsAccessConfig,
    sts: StsSettings,
  ): CredentialProviders {
    return new CredentialProviders(config, sts);
  }

  /** The provider for an account. Cheap; credentials are fetched at first use. */
  forAccount(use: CredentialUse): AwsCredentialIdentityProvider {
    const key = [
      use.accountId,
      use.purpose ?? '',
      use.sessionName,
      partitionOf(use.region),
    ].join('|');
    return this.#providers.memo(key, { context: use });
  }

  async #resolve(use: CredentialUse): Promise<AwsCredentialIdentity> {
    const route = await use.route();
    switch (route.kind) {
      case 'main':
        return this.main();
      case 'account':
        return route.role
          ? this.#assume(route.role, use.sessionName, keysOf(route.entry))
          : (ownProvider(route.entry) ?? this.main)();
      case 'defaults':
        return this.#assume(route.role, use.sessionName);
      default:
        throw new InputError(route.reason);
    }
  }

  // The provider and its STS client are made anew at each renewal: hourly, and
  // so ten thousand accounts do not keep ten thousand idle clients.
  #assume(
    role: RoleToAssume,
    roleSessionName: string,
    master?: AwsCredentialIdentityProvider,
  ): Promise<AwsCredentialIdentity> {
    const region = role.stsRegion ?? defaultRegion(role.partition);
    const { plugin, retryStrategy } = this.#sts.callControl(region);
    const clientConfig = {
      region,
      retryStrategy,
      requestHandler: this.#sts.requestHandler,
      customUserAgent: this.#sts.customUserAgent,
    };
    if (role.webIdentityTokenFile) {
      return fromTokenFile({
        webIdentityTokenFile: role.webIdentityTokenFile,
        roleArn: role.roleArn,
        roleSessionName,
        clientConfig,
        clientPlugins: [plugin],
      })();
    }
    return fromTemporaryCredentials({
      masterCredentials: master ?? this.main,
      params: {
        RoleArn: role.roleArn,
        RoleSessionName: roleSessionName,
        ExternalId: role.externalId,
      },
      clientConfig,
      clientPlugins: [plugin],
    })();
  }

  #mainProvider(): AwsCredentialIdentityProvider {
    const { mainAccount, problems } = this.#config;
    if (!mainAccount) {
      const reason = problems
        .filter(problem => problem.key.startsWith('aws.mainAccount'))
        .map(explainProblem)
        .join(' ');
      return async () => {
        throw new InputError(reason);
      };
    }
    return (
      ownProvider(mainAccount) ??
      fromNodeProviderChain({ clientConfig: { region: mainAccount.region } })
    );
  }
}

type Keys = Pick<
  AccountConfig,
  'accessKeyId' | 'secretAccessKey' | 'profile' | 'region'
>;

function ownProvider(keys: Keys): AwsCredentialIdentityProvider | undefined {
  if (keys.profile) {
    return fromIni({
      profile: keys.profile,
      clientConfig: { region: keys.region },
    });
  }
  return keysOf(keys);
}

function keysOf(keys: Keys): AwsCredentialIdentityProvider | undefined {
  const { accessKeyId, secretAccessKey } = keys;
  return accessKeyId && secretAccessKey
    ? async () => ({ accessKeyId, secretAccessKey })
    : undefined;
}

function memoized(
  provider: AwsCredentialIdentityProvider,
): AwsCredentialIdentityProvider {
  const memo = memoizeIdentityProvider(
    provider,
    isIdentityExpired,
    doesIdentityRequireRefresh,
  );
  // Tells the clients of the SDK not to keep a copy of their own.
  return Object.assign(memo ?? provider, { memoized: true });
}

function rememberingDenial(
  provider: AwsCredentialIdentityProvider,
): AwsCredentialIdentityProvider {
  let denial: { error: unknown; until: number } | undefined;
  return async () => {
    if (denial && Date.now() < denial.until) {
      throw denial.error;
    }
    try {
      return await provider();
    } catch (error) {
      if (classifyAwsError(error).kind === 'denied') {
        denial = { error, until: Date.now() + REMEMBER_DENIAL_MS };
      }
      throw error;
    }
  };
}

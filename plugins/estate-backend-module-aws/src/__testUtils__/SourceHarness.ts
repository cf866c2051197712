/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  AccountRecord,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  EstateSource,
  EstateSourceContext,
  ShardReading,
  SourceMemory,
} from '@steward/backstage-plugin-estate-node';
import { Sandbox, SandboxOptions } from '@steward/sandbox';
import { OrganizationSource } from '../organization';

/** Keeps values as JSON, as the database does. */
function createMemory(): SourceMemory & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    async get<T>(key: string) {
      const text = values.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    async set<T>(key: string, value: T) {
      values.set(key, JSON.stringify(value));
    },
  };
}

/** A sandbox, and sources that read it as the engine would. */
export class SourceHarness {
  static async start(options: SandboxOptions = {}): Promise<SourceHarness> {
    const sandbox = await Sandbox.start({
      port: 0,
      git: false,
      oidc: false,
      ...options,
    });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    return new SourceHarness(sandbox);
  }

  readonly sandbox: Sandbox;
  readonly memory = createMemory();
  readonly #access: DefaultAwsAccess;
  readonly #records = new Map<string, EstateRecord[]>();
  /** The accounts as last known good. */
  accounts: AccountRecord[] = [];

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    this.#access = DefaultAwsAccess.create({
      config: mockServices.rootConfig({
        data: {
          aws: {
            mainAccount: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
            accountDefaults: { roleName: 'steward-reader' },
          },
          awsAccess: {
            limits: {
              requestTimeoutSeconds: 1,
              maxAttempts: 6,
              minimumRate: 500,
            },
          },
        },
      }),
      pluginId: 'estate',
      logger: mockServices.logger.mock(),
    });
  }

  context(correlationId = 'test'): EstateSourceContext {
    return {
      aws: this.#access,
      session: this.#access.session({ correlationId }),
      logger: mockServices.logger.mock(),
      memory: this.memory,
      accounts: async () => this.accounts,
      previous: async shardId => this.#records.get(shardId) ?? [],
      signal: new AbortController().signal,
    };
  }

  /** Reads a shard; a complete reading becomes the last known good. */
  async read(
    source: EstateSource,
    shard?: EstateShard,
  ): Promise<
    ShardReading & {
      calls: number;
      assumeRoles: number;
      byOperation: Record<string, number>;
    }
  > {
    const context = this.context();
    const target = shard ?? (await source.listShards(context))[0];
    const reading = await source.readShard(target, context);
    if (reading.outcome === 'complete') {
      this.#records.set(target.id, reading.records);
    }
    const meter = context.session.meter.read();
    return {
      ...reading,
      calls: meter.calls,
      assumeRoles: meter.assumeRoles,
      byOperation: Object.fromEntries(
        Object.entries(meter.byOperation).map(([name, { calls }]) => [
          name,
          calls,
        ]),
      ),
    };
  }

  /** The accounts of the sandbox, as a complete reading has them. */
  async readAccounts(): Promise<AccountRecord[]> {
    const organization = OrganizationSource.create({ configId: 'default' });
    const { records } = await this.read(organization);
    this.accounts = records.filter(record => record.kind === 'account');
    this.memory.values.clear();
    return this.accounts;
  }

  /** Makes a reading the last known good, as if it had been complete. */
  remember(shardId: string, records: EstateRecord[]): void {
    this.#records.set(shardId, records);
  }

  /** Forgets everything but the sandbox's world. */
  reset(): void {
    this.sandbox.world.reset();
    this.sandbox.faults.clear();
    this.memory.values.clear();
    this.#records.clear();
    this.accounts = [];
  }

  async stop(): Promise<void> {
    delete process.env.AWS_ENDPOINT_URL;
    this.#access.close();
    await this.sandbox.stop();
  }
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { defaultRegion } from '@steward/backstage-plugin-aws-common';
import {
  DoctorFinding,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  AwsEvent,
  EstateShard,
  EstateSource,
  EstateSourceContext,
  ShardReading,
  sourceIdOf,
} from '@steward/backstage-plugin-estate-node';
import { Confirmation } from '../confirmation';
import { confirmOrganization } from './confirmOrganization';
import { diagnoseOrganization } from './diagnoseOrganization';
import { idsOfOrganizationEvent } from './organizationEvents';
import { readOrganization } from './readOrganization';
import { TagMode } from './tags';

/** One organization, as `estate.organizations.<id>` names it. @public */
export interface OrganizationSourceOptions {
  /** Key below `estate.organizations`. */
  configId: string;
  /** Whose credentials list it; the main account when absent. */
  accountId?: string;
  /** `aws` when absent. */
  partition?: string;
  /** `auto` when absent. */
  tags?: TagMode;
}

/**
 * The accounts, organizational units and tags of one AWS organization: one
 * shard, at most 80 calls for 1,000 accounts in 60 units.
 *
 * @public
 */
export class OrganizationSource implements EstateSource {
  static create(options: OrganizationSourceOptions): OrganizationSource {
    return new OrganizationSource(options);
  }

  readonly id: string;
  readonly title: string;
  readonly stage = 0;
  readonly #accountId: string | undefined;
  readonly #partition: string;
  readonly #region: string;
  readonly #tags: TagMode;
  /** Ids that events named since the last read; they are looked at first. */
  readonly #named = new Set<string>();

  private constructor(options: OrganizationSourceOptions) {
    const { configId, accountId, partition = 'aws', tags = 'auto' } = options;
    this.id = sourceIdOf('organization', configId);
    this.title =
      configId === 'default'
        ? 'AWS organization'
        : `AWS organization ${configId}`;
    this.#accountId = accountId;
    this.#partition = partition;
    this.#region = defaultRegion(partition);
    this.#tags = tags;
  }

  async listShards(): Promise<EstateShard[]> {
    return [this.#shard];
  }

  async readShard(
    shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<ShardReading> {
    const named = new Set(this.#named);
    const reading = await readOrganization({
      partition: this.#partition,
      organizations: this.#organizations(context),
      tagging: this.#tagging(context),
      tagMode: this.#tags,
      memory: context.memory,
      previous: await context.previous(shard.id),
      named,
    });
    named.forEach(id => this.#named.delete(id));
    return reading;
  }

  async confirmRemoval(
    records: EstateRecord[],
    _shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<Map<string, Confirmation>> {
    return confirmOrganization(this.#organizations(context), records);
  }

  shardsOfEvent(event: AwsEvent): string[] {
    const ids = idsOfOrganizationEvent(event);
    ids?.forEach(id => this.#named.add(id));
    return ids ? [this.#shard.id] : [];
  }

  async diagnose(context: EstateSourceContext): Promise<DoctorFinding[]> {
    return diagnoseOrganization({
      source: this.id,
      accountId: this.#accountId,
      region: this.#region,
      organizations: this.#organizations(context),
      tagging: this.#tagging(context),
    });
  }

  get #shard(): EstateShard {
    return { id: this.id, accountId: this.#accountId };
  }

  #organizations(context: EstateSourceContext): OrganizationsClient {
    return context.session.client(OrganizationsClient, {
      accountId: this.#accountId,
      region: this.#region,
    });
  }

  #tagging(context: EstateSourceContext): ResourceGroupsTaggingAPIClient {
    return context.session.client(ResourceGroupsTaggingAPIClient, {
      accountId: this.#accountId,
      region: this.#region,
    });
  }
}

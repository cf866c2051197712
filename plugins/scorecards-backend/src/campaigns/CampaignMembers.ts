/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NoticeStore } from '@steward/backstage-plugin-portal-node';
import {
  evaluateFilterPredicate,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { Campaign } from '@steward/backstage-plugin-scorecards-common';
import { setImmediate as nextTick } from 'node:timers/promises';
import { Policy } from '../checks/Policy';
import { EntityStore } from '../entities/EntityStore';
import { campaignNotices } from './campaignNotices';
import { CampaignStore } from './CampaignStore';

const PAGE = 100;

/** Finds out whom campaigns are about, notes how far they are, and has owners told. */
export class CampaignMembers {
  readonly #campaigns: CampaignStore;
  readonly #entities: EntityStore;
  readonly #notices: NoticeStore;
  readonly #policy: Policy;
  readonly #clock: () => Date;

  constructor(options: {
    campaigns: CampaignStore;
    entities: EntityStore;
    notices: NoticeStore;
    policy: Policy;
    clock?: () => Date;
  }) {
    this.#campaigns = options.campaigns;
    this.#entities = options.entities;
    this.#notices = options.notices;
    this.#policy = options.policy;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** Does it for all campaigns that are active. */
  async refreshAll(signal: AbortSignal): Promise<void> {
    const active = await this.#campaigns.page({ state: 'active', limit: 500 });
    for (const campaign of active) {
      signal.throwIfAborted();
      await this.refresh(campaign);
    }
  }

  /** The entities that one of the checks applies to, and the filter. */
  async refresh(campaign: Campaign): Promise<void> {
    const predicates = campaign.checkIds.flatMap(id => {
      const found = this.#policy.check(id);
      return found ? [found.check.appliesTo] : [];
    });
    const filter =
      campaign.appliesTo && parseFilterPredicate(campaign.appliesTo);
    const members: string[] = [];
    for await (const page of this.#entities.pages(PAGE)) {
      for (const { id, entity } of page) {
        if (
          predicates.some(one => evaluateFilterPredicate(one, entity)) &&
          (!filter || evaluateFilterPredicate(filter, entity))
        ) {
          members.push(id);
        }
      }
      await nextTick();
    }
    await this.#campaigns.refresh(campaign.id, members);
    await this.#notices.add(
      campaignNotices(
        campaign,
        await this.#campaigns.openByOwner(campaign),
        this.#clock(),
      ),
    );
  }
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ContractRouter,
  decodeCursor,
  isNumeric,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { CampaignStore } from '../campaigns/CampaignStore';
import { Endpoints } from '../schema/openapi.generated';
import { ScoreFilter } from './ScoreFilter';
import { toEntityScore } from './scoreRows';
import { ScoreStore } from './ScoreStore';

/** The heat map: scores and what they come to. */
export function addScoreRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    campaigns: CampaignStore;
    scores: ScoreStore;
  },
): void {
  const { access, campaigns, scores } = options;

  async function filterOf(
    filter: ScoreFilter,
    campaign: string | undefined,
    entityRefs?: readonly string[],
  ): Promise<ScoreFilter> {
    if (campaign === undefined) {
      return entityRefs ? { ...filter, among: entityRefs } : filter;
    }
    const members = await campaigns.members(campaign);
    return {
      ...filter,
      among: entityRefs
        ? members.filter(ref => entityRefs.includes(ref))
        : members,
    };
  }

  /** Those that match and that the caller may not see. */
  async function hiddenOf(
    filter: ScoreFilter,
    visible: readonly string[] | undefined,
  ): Promise<number> {
    return visible
      ? (await scores.count(filter)) - (await scores.count(filter, visible))
      : 0;
  }

  router.get('/scores', async (req, res) => {
    const { visible } = await access.reader(req);
    const { sort, limit, cursor, campaign, entityRef, ...query } = req.query;
    const filter = await filterOf(query, campaign, entityRef);
    const [rows, hidden] = await Promise.all([
      scores.page(filter, {
        order: sort,
        limit,
        visible,
        after: decodeCursor(
          cursor,
          2,
          ([position]) => sort === 'name' || isNumeric(position),
        ),
      }),
      hiddenOf(filter, visible),
    ]);
    const page = toPage(rows, limit, toEntityScore, row => [
      row.position,
      row.entity_ref,
    ]);
    res.json({ ...page, hidden });
  });

  router.get('/scores/summary', async (req, res) => {
    const { visible } = await access.reader(req);
    const { campaign, ...query } = req.query;
    const filter = await filterOf(query, campaign);
    const [summary, hidden] = await Promise.all([
      scores.summary(filter, visible),
      hiddenOf(filter, visible),
    ]);
    res.json({ ...summary, hidden });
  });
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  createFixtureClient,
  FixtureRoutes,
} from '@steward/backstage-plugin-portal-react/fixtures';
import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignAction,
  CampaignRequest,
  CheckDetail,
  CheckSummary,
  Collection,
  EntityScore,
  Exemption,
  EXEMPTION_TRANSITIONS,
  ExemptionDecision,
  ExemptionRequest,
  PackList,
  ReviewDetail,
  ReviewEntryRequest,
  ReviewRequest,
  ScorecardsPaths,
} from '@steward/backstage-plugin-scorecards-common';
import { ago } from './ago';
import { campaignDetailOf, campaignsOfWorld } from './campaigns';
import { checksOfWorld, detailOf, verdictsOf } from './checks';
import { exemptionsOfWorld } from './exemptions';
import { collectionsOfWorld, packsOfWorld, strictPreview } from './packs';
import { novemberReview } from './reviews';
import { paymentsHistory, paymentsMove, paymentsScorecard } from './scorecard';
import { pageOf, summaryOf } from './queryScores';
import { paymentsRef, worldOfScores } from './scores';

/** Scorecards in memory, for tests and `yarn start`. */
export class FixtureScorecards {
  scores: EntityScore[] = worldOfScores;
  hidden = 0;
  exemptions: Exemption[] = exemptionsOfWorld;
  checks: CheckSummary[] = checksOfWorld;
  packs: PackList = packsOfWorld;
  collections: Collection[] = collectionsOfWorld;
  campaigns: Campaign[] = campaignsOfWorld;
  reviews: ReviewDetail[] = [novemberReview];

  /** Before the first evaluation. */
  static empty(): FixtureScorecards {
    return Object.assign(new FixtureScorecards(), {
      scores: [],
      exemptions: [],
      checks: [],
      packs: { items: [], faults: [] },
      collections: [],
      campaigns: [],
      reviews: [],
    });
  }

  readonly routes: FixtureRoutes<ScorecardsPaths> = {
    'GET /scores': ({ query }) => ({
      ...pageOf(this.scores, query),
      hidden: this.hidden,
    }),
    'GET /scores/summary': ({ query }) => ({
      ...summaryOf(this.scores, query),
      hidden: this.hidden,
    }),
    'GET /entities/{kind}/{namespace}/{name}': ({ path }) =>
      this.#scorecard(`${path.kind}:${path.namespace}/${path.name}`),
    'GET /entities/{kind}/{namespace}/{name}/history': () => paymentsHistory,
    'GET /entities/{kind}/{namespace}/{name}/moves': () => paymentsMove,
    'POST /evaluations': () => ({ queued: 1 }),
    'GET /checks': () => ({ items: this.checks }),
    'GET /checks/{id}': ({ path }) => this.#check(path.id),
    'GET /checks/{id}/verdicts': ({ path, query }) => ({
      items: verdictsOf(path.id).filter(
        ({ state }) => !query.state || state === query.state,
      ),
      hidden: 1,
    }),
    'GET /exemptions': ({ query }) => ({
      items: this.exemptions.filter(
        ({ state, origin, entityRef }) =>
          (!query.state || state === query.state) &&
          (!query.origin || origin === query.origin) &&
          (!query.entityRef || entityRef === query.entityRef),
      ),
      hidden: this.hidden,
    }),
    'POST /exemptions': ({ body }) => this.#request(body),
    'POST /exemptions/{id}/decisions': ({ path, body }) =>
      this.#decide(path.id, body),
    'GET /packs': () => this.packs,
    'GET /collections': () => ({ items: this.collections }),
    'POST /previews': () => strictPreview,
    'GET /campaigns': ({ query }) => ({
      items: this.campaigns.filter(
        ({ state }) => !query.state || state === query.state,
      ),
    }),
    'POST /campaigns': ({ body }) => this.#createCampaign(body),
    'GET /campaigns/{id}': ({ path }) =>
      campaignDetailOf(this.#campaign(path.id)),
    'POST /campaigns/{id}/actions': ({ path, body }) =>
      this.#actOn(path.id, body),
    'GET /reviews': () => ({ items: this.reviews.map(({ review }) => review) }),
    'POST /reviews': ({ body }) => this.#freeze(body),
    'GET /reviews/{id}': ({ path }) => this.#review(path.id),
    'POST /reviews/{id}/entries': ({ path, body }) =>
      this.#addEntry(path.id, body),
    'POST /reviews/{id}/entries/{entryId}/close': ({ path }) =>
      this.#closeAction(path.id, path.entryId),
    'POST /reviews/{id}/sign-off': ({ path, body }) =>
      this.#changeReview({
        ...this.#review(path.id),
        signOffNote: body.note,
        review: {
          ...this.#review(path.id).review,
          state: 'signedOff',
          signedBy: 'user:default/ravi',
          signedAt: ago({ seconds: 1 }),
        },
      }),
    'GET /reviews/{id}/export': ({ path }) => this.#review(path.id),
  };
  readonly client = createFixtureClient(this.routes);

  #check(id: string): CheckDetail {
    const check = this.checks.find(one => one.id === id);
    if (!check) {
      throw new NotFoundError(`No check ${id}`);
    }
    return detailOf(check);
  }

  #request(body: ExemptionRequest): Exemption {
    const exemption: Exemption = {
      ...body,
      id: `ex-${this.exemptions.length + 1}`,
      checkTitle: body.checkId,
      origin: 'steward',
      state: 'requested',
      requestedBy: 'user:default/ravi',
      requestedAt: ago({ seconds: 1 }),
    };
    this.exemptions = [exemption, ...this.exemptions];
    return exemption;
  }

  #decide(
    id: string,
    body: { decision: Exclude<ExemptionDecision, 'expire'>; reason?: string },
  ): Exemption {
    const exemption = this.exemptions.find(one => one.id === id);
    if (!exemption) {
      throw new NotFoundError(`No exemption ${id}`);
    }
    const decided = {
      ...exemption,
      state: EXEMPTION_TRANSITIONS[body.decision].to,
      decidedBy: 'user:default/ravi',
      decisionReason: body.reason,
    };
    this.exemptions = this.exemptions.map(one =>
      one.id === id ? decided : one,
    );
    return decided;
  }

  #campaign(id: string): Campaign {
    const campaign = this.campaigns.find(one => one.id === id);
    if (!campaign) {
      throw new NotFoundError(`No campaign ${id}`);
    }
    return campaign;
  }

  #createCampaign(body: CampaignRequest): Campaign {
    const campaign: Campaign = {
      ...body,
      id: `camp-${this.campaigns.length + 1}`,
      state: 'draft',
      createdBy: 'user:default/ravi',
      createdAt: ago({ seconds: 1 }),
      progress: { total: 0, done: 0 },
    };
    this.campaigns = [campaign, ...this.campaigns];
    return campaign;
  }

  #actOn(
    id: string,
    body: { action: CampaignAction; result?: string },
  ): Campaign {
    const changed: Campaign = {
      ...this.#campaign(id),
      state: CAMPAIGN_TRANSITIONS[body.action].to,
      result: body.result,
    };
    this.campaigns = this.campaigns.map(one => (one.id === id ? changed : one));
    return changed;
  }

  #review(id: string): ReviewDetail {
    const detail = this.reviews.find(({ review }) => review.id === id);
    if (!detail) {
      throw new NotFoundError(`No review ${id}`);
    }
    return detail;
  }

  #changeReview(detail: ReviewDetail): ReviewDetail {
    this.reviews = this.reviews.map(one =>
      one.review.id === detail.review.id ? detail : one,
    );
    return detail;
  }

  #freeze(body: ReviewRequest): ReviewDetail {
    const detail: ReviewDetail = {
      ...novemberReview,
      review: {
        ...novemberReview.review,
        id: `rev-${this.reviews.length + 1}`,
        title: body.title,
        owner: body.owner,
      },
      attendees: body.attendees ?? [],
    };
    this.reviews = [detail, ...this.reviews];
    return detail;
  }

  #addEntry(id: string, body: ReviewEntryRequest): ReviewDetail {
    const detail = this.#review(id);
    const { itemId, ...entry } = body;
    return this.#changeReview({
      ...detail,
      agenda: detail.agenda.map(item =>
        item.id === itemId
          ? {
              ...item,
              entries: [
                ...item.entries,
                {
                  ...entry,
                  id: `entry-${item.entries.length + 1}`,
                  author: 'user:default/ravi',
                  at: ago({ seconds: 1 }),
                },
              ],
            }
          : item,
      ),
    });
  }

  #closeAction(id: string, entryId: string): ReviewDetail {
    const detail = this.#review(id);
    return this.#changeReview({
      ...detail,
      agenda: detail.agenda.map(item => ({
        ...item,
        entries: item.entries.map(entry =>
          entry.id === entryId
            ? {
                ...entry,
                doneAt: ago({ seconds: 1 }),
                doneBy: 'user:default/ravi',
              }
            : entry,
        ),
      })),
    });
  }

  #scorecard(entityRef: string) {
    const score = this.scores.find(one => one.entityRef === entityRef);
    if (!score) {
      return undefined;
    }
    return entityRef === paymentsRef
      ? paymentsScorecard
      : { score, verdicts: [], caps: [], blockers: [], exemptions: [] };
  }
}

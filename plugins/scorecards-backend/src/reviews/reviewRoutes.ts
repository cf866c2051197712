/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import {
  audited,
  ContractRouter,
  csvText,
  decodeCursor,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import {
  ReviewDetail,
  reviewManagePermission,
  reviewSignPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { CampaignStore } from '../campaigns/CampaignStore';
import { Policy } from '../checks/Policy';
import { ExemptionStore } from '../exemptions/ExemptionStore';
import { Endpoints } from '../schema/openapi.generated';
import { agendaOf } from './agendaOf';
import { describeReview, toReview } from './describeReview';
import { ReviewStore } from './ReviewStore';

/** Exemptions that end within this many days are on the agenda. */
const ENDING_DAYS = 30;
const DAY_MS = 86_400_000;

/** Reviews: frozen, discussed, signed off, exported. */
export function addReviewRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    auditor: AuditorService;
    campaigns: CampaignStore;
    exemptions: ExemptionStore;
    policy: Policy;
    reviews: ReviewStore;
  },
): void {
  const { access, auditor, campaigns, exemptions, policy, reviews } = options;

  router.get('/reviews', async (req, res) => {
    const { visible } = await access.reader(req);
    const { limit, cursor } = req.query;
    const rows = await reviews.page({
      limit: limit + 1,
      after: decodeCursor(cursor, 2),
    });
    const page = toPage(
      rows,
      limit,
      row => row,
      row => [row.frozen_at, row.id],
    );
    res.json({
      ...page,
      items: await Promise.all(
        page.items.map(async row =>
          toReview(row, await reviews.totals(row.id, visible)),
        ),
      ),
    });
  });

  router.post('/reviews', async (req, res) => {
    const { title, owner } = req.body;
    const id = await audited(
      auditor,
      {
        eventId: 'review-freeze',
        severityLevel: 'medium',
        request: req,
        meta: { title, ...(owner && { owner }) },
      },
      async () => {
        const name = await access.requireName(req, reviewManagePermission);
        const now = new Date();
        const [ending, active] = await Promise.all([
          exemptions.page(
            {
              state: 'approved',
              expiresBefore: new Date(
                now.getTime() + ENDING_DAYS * DAY_MS,
              ).toISOString(),
            },
            { limit: 100 },
          ),
          campaigns.page({ state: 'active', limit: 100 }),
        ]);
        const result = await reviews.freeze(req.body, name, scores =>
          agendaOf(
            {
              scores,
              exemptions: ending.map(row => ({
                entityRef: row.entity_ref,
                checkTitle:
                  policy.check(row.check_id)?.check.title ?? row.check_id,
                expiresAt: row.expires_at,
              })),
              campaigns: active,
            },
            now,
          ),
        );
        return { result, meta: { id: result } };
      },
    );
    const { visible } = await access.reader(req);
    res
      .status(201)
      .json(await describeReview(reviews, await reviews.get(id), visible));
  });

  router.get('/reviews/:id', async (req, res) => {
    const { visible } = await access.reader(req);
    const row = await reviews.get(req.params.id);
    res.json(await describeReview(reviews, row, visible));
  });

  router.post('/reviews/:id/entries', async (req, res) => {
    const { id } = req.params;
    const { visible } = await access.reader(req);
    const row = await reviews.get(id);
    await audited(
      auditor,
      {
        eventId: 'review-write',
        severityLevel: 'low',
        request: req,
        meta: { id, kind: req.body.kind },
      },
      async () => {
        const name = await access.requireName(req, reviewManagePermission);
        return { result: await reviews.addEntry(id, req.body, name) };
      },
    );
    res.status(201).json(await describeReview(reviews, row, visible));
  });

  router.post('/reviews/:id/entries/:entryId/close', async (req, res) => {
    const { id, entryId } = req.params;
    const { visible } = await access.reader(req);
    const row = await reviews.get(id);
    await audited(
      auditor,
      {
        eventId: 'review-write',
        severityLevel: 'low',
        request: req,
        meta: { id, entryId, kind: 'action' },
      },
      async () => {
        const name = await access.requireName(req, reviewManagePermission);
        return { result: await reviews.closeAction(id, entryId, name) };
      },
    );
    res.json(await describeReview(reviews, row, visible));
  });

  router.post('/reviews/:id/sign-off', async (req, res) => {
    const { id } = req.params;
    const { visible } = await access.reader(req);
    await reviews.get(id);
    await audited(
      auditor,
      {
        eventId: 'review-sign',
        severityLevel: 'high',
        request: req,
        meta: { id },
      },
      async () => {
        const name = await access.requireName(req, reviewSignPermission);
        return { result: await reviews.sign(id, name, req.body.note) };
      },
    );
    res.json(await describeReview(reviews, await reviews.get(id), visible));
  });

  router.get('/reviews/:id/export', async (req, res) => {
    const { visible } = await access.reader(req);
    const row = await reviews.get(req.params.id);
    const detail = await describeReview(reviews, row, visible);
    const { format } = req.query;
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="review-${row.frozen_at.slice(0, 10)}.${format}"`,
    );
    if (format === 'json') {
      res.json(detail);
    } else {
      res.type('text/csv').send(minutesOf(detail));
    }
  });
}

const ENTRY_COLUMNS = [
  'kind',
  'text',
  'author',
  'at',
  'assignee',
  'dueAt',
  'doneAt',
  'doneBy',
] as const;

/** One line an entry, and one for an item without any. */
function minutesOf({ agenda }: ReviewDetail): string {
  return csvText([
    ['topic', 'item', 'entityRef', ...ENTRY_COLUMNS],
    ...agenda.flatMap(({ topic, title, entityRef, entries }) =>
      (entries.length > 0 ? entries : [undefined]).map(entry => [
        topic,
        title,
        entityRef,
        ...ENTRY_COLUMNS.map(column => entry?.[column]),
      ]),
    ),
  ]);
}

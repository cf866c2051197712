/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Review,
  ReviewDetail,
  ReviewEntry,
  tierOfRank,
} from '@steward/backstage-plugin-scorecards-common';
import {
  ReviewEntryRow,
  ReviewRow,
  ReviewStore,
  ReviewTotals,
} from './ReviewStore';

const MAX_SHOWN = 500;

/** A review in a list. */
export function toReview(row: ReviewRow, totals: ReviewTotals): Review {
  return {
    id: row.id,
    title: row.title,
    ...(row.owner !== null && { owner: row.owner }),
    state: row.state,
    frozenAt: row.frozen_at,
    createdBy: row.created_by,
    ...(row.signed_by !== null && { signedBy: row.signed_by }),
    ...(row.signed_at !== null && { signedAt: row.signed_at }),
    ...totals,
  };
}

/** A review as far as somebody may see it. */
export async function describeReview(
  reviews: ReviewStore,
  row: ReviewRow,
  visible: readonly string[] | undefined,
): Promise<ReviewDetail> {
  const [totals, all, items, entries, snapshot, previous] = await Promise.all([
    reviews.totals(row.id, visible),
    reviews.totals(row.id),
    reviews.items(row.id),
    reviews.entries(row.id),
    reviews.snapshot(row, { limit: MAX_SHOWN, visible }),
    row.previous_id ? reviews.get(row.previous_id) : undefined,
  ]);
  const seen = visible && new Set(visible);
  const before = previous && (await reviews.totals(previous.id, visible));
  return {
    review: toReview(row, totals),
    attendees: JSON.parse(row.attendees),
    ...(row.note !== null && { signOffNote: row.note }),
    agenda: items
      .filter(({ entity_ref }) => !entity_ref || !seen || seen.has(entity_ref))
      .map(item => ({
        id: item.id,
        topic: item.topic,
        title: item.title,
        ...(item.entity_ref !== null && { entityRef: item.entity_ref }),
        ...(item.from_score !== null && { from: item.from_score }),
        ...(item.to_score !== null && { to: item.to_score }),
        entries: entries
          .filter(({ item_id }) => item_id === item.id)
          .map(toEntry),
      })),
    snapshot: snapshot.map(score => {
      const tier = tierOfRank(score.tier);
      return {
        entityRef: score.entity_ref,
        title: score.title,
        ...(score.score !== null && { score: score.score }),
        ...(tier && { tier }),
        ...(score.before !== null && { before: score.before }),
      };
    }),
    hidden: all.entities - totals.entities,
    ...(previous && {
      previous: {
        reviewId: previous.id,
        title: previous.title,
        frozenAt: previous.frozen_at,
        ...(before?.score !== undefined && { score: before.score }),
      },
    }),
  };
}

function toEntry(row: ReviewEntryRow): ReviewEntry {
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    author: row.author,
    at: row.at,
    ...(row.assignee !== null && { assignee: row.assignee }),
    ...(row.due_at !== null && { dueAt: row.due_at }),
    ...(row.done_at !== null && { doneAt: row.done_at }),
    ...(row.done_by !== null && { doneBy: row.done_by }),
    ...(row.carried_from !== null && { carriedOver: true }),
  };
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Campaign } from '@steward/backstage-plugin-scorecards-common';

/** An item of an agenda before it is stored. */
export interface AgendaItem {
  topic: 'action' | 'drop' | 'exemption' | 'campaign' | 'general';
  /** One sentence. */
  title: string;
  entityRef?: string;
  from?: number;
  to?: number;
}

/** What an agenda is made of. */
export interface AgendaSources {
  /** Scores now and at the last review, or 30 days ago. */
  scores: readonly {
    entityRef: string;
    title: string;
    score: number;
    before: number;
  }[];
  /** Approved exemptions that end soon. */
  exemptions: readonly {
    entityRef: string;
    checkTitle: string;
    expiresAt: string;
  }[];
  campaigns: readonly Campaign[];
}

const MAX_DROPS = 10;

/**
 * What a review is about: the worst drops first, then exemptions that end
 * soon, the soonest first, then campaigns that are late, and whatever else.
 */
export function agendaOf(sources: AgendaSources, now: Date): AgendaItem[] {
  const drops = sources.scores
    .filter(({ score, before }) => score < before)
    .sort((a, b) => a.score - a.before - (b.score - b.before))
    .slice(0, MAX_DROPS)
    .map(
      ({ entityRef, title, score, before }): AgendaItem => ({
        topic: 'drop',
        title: `${title} fell from ${before} to ${score}.`,
        entityRef,
        from: before,
        to: score,
      }),
    );
  const exemptions = [...sources.exemptions]
    .sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
    .map(
      ({ entityRef, checkTitle, expiresAt }): AgendaItem => ({
        topic: 'exemption',
        title: `The exemption from "${checkTitle}" ends on ${expiresAt.slice(
          0,
          10,
        )}.`,
        entityRef,
      }),
    );
  const campaigns = sources.campaigns
    .filter(
      ({ state, dueAt, progress }) =>
        state === 'active' &&
        Date.parse(dueAt) <= now.getTime() &&
        progress.done < progress.total,
    )
    .map(
      ({ title, dueAt, progress }): AgendaItem => ({
        topic: 'campaign',
        title: `The campaign "${title}" was due on ${dueAt.slice(0, 10)}: ${
          progress.done
        } of ${progress.total} are done.`,
      }),
    );
  return [
    ...drops,
    ...exemptions,
    ...campaigns,
    { topic: 'general', title: 'Anything else.' },
  ];
}

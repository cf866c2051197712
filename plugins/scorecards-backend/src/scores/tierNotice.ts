/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NewNotice } from '@steward/backstage-plugin-portal-node';
import { tierOfRank } from '@steward/backstage-plugin-scorecards-common';
import { portalPaths } from '../notices/portalPaths';
import { ScoreRow } from './scoreRows';

/** A tier that is back by then was not lost, and many at once are told together. */
const PATIENCE_MS = 5 * 60_000;
const NAMED_CHECKS = 3;

type Ranked = Omit<ScoreRow, 'baseline'>;

/**
 * What the owner of an entity is told when its tier is lower than it was.
 *
 * @param worse - titles of the checks that stopped passing
 */
export function tierNotice(
  before: Ranked,
  after: Ranked,
  { worse, now }: { worse: readonly string[]; now: Date },
): NewNotice | undefined {
  const { owner, entity_ref: ref, title } = after;
  if (owner === null || after.tier >= before.tier) {
    return undefined;
  }
  return {
    key: `tier:${ref}:${after.tier}:${now.toISOString().slice(0, 10)}`,
    subject: ref,
    recipients: [owner],
    dueAt: new Date(now.getTime() + PATIENCE_MS),
    message: {
      topic: 'tiers',
      severity: after.tier < after.required_tier ? 'high' : 'normal',
      title: `${title} dropped from ${tierWord(before.tier)} to ${tierWord(
        after.tier,
      )}`,
      description: [
        scoreSentence(before.score, after.score),
        checksSentence(worse),
      ]
        .filter(Boolean)
        .join(' '),
      link: portalPaths.entity(ref),
      digest: {
        title: 'entities dropped to a lower tier',
        link: portalPaths.drops(owner),
      },
    },
  };
}

function tierWord(rank: number): string {
  const tier = tierOfRank(rank);
  return tier ? tier[0].toUpperCase() + tier.slice(1) : 'no tier';
}

function scoreSentence(before: number | null, after: number | null): string {
  if (before === null || after === null) {
    return after === null
      ? 'It has no score any more.'
      : `Its score is ${after}.`;
  }
  return before === after
    ? `Its score is still ${after}.`
    : `Its score went from ${before} to ${after}.`;
}

function checksSentence(worse: readonly string[]): string {
  if (worse.length === 0) {
    return '';
  }
  const more = worse.length - NAMED_CHECKS;
  const named = worse.slice(0, NAMED_CHECKS).map(title => `"${title}"`);
  return `No longer passing: ${[
    ...named,
    ...(more > 0 ? [`${more} more`] : []),
  ].join(', ')}.`;
}

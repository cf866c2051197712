/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert } from '@backstage/ui';
import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  EntityScorecard,
  tierRank,
} from '@steward/backstage-plugin-scorecards-common';
import { describeTier } from '../../glossary/describeTier';
import {
  formatChange,
  formatCoverage,
  formatScore,
} from '../../glossary/formatScore';
import styles from './EntityScorecard.module.css';
import { EvaluateButton } from './EvaluateButton';

interface ScoreHeadlineProps {
  scorecard: EntityScorecard;
  onEvaluated: () => void;
}

/** The tier against the required one, the score with what it stands on, and what caps it. */
export function ScoreHeadline(props: ScoreHeadlineProps) {
  const { score, caps, blockers, nextTier } = props.scorecard;
  return (
    <section className={styles.stack} aria-label="Score">
      <div className={styles.headline}>
        <h2 className={styles.tier}>{tierSentence(score)}</h2>
        <EvaluateButton
          entityRef={score.entityRef}
          evaluatedAt={score.evaluatedAt}
          onEvaluated={props.onEvaluated}
        />
      </div>
      <p className={styles.line}>
        {scoreSentences(score).join(' ')} Evaluated{' '}
        <TimeAgo at={score.evaluatedAt} />.
      </p>
      {caps.map(({ checkId, sentence }) => (
        <Alert key={checkId} status="warning" icon title={sentence} />
      ))}
      {nextTier && blockers.length > 0 && (
        <div className={styles.line}>
          {`What keeps it from ${describeTier(nextTier)}:`}
          <ul className={styles.sentences}>
            {blockers.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function tierSentence({ tier, requiredTier }: EntityScore): string {
  const reached = describeTier(tier);
  if (!requiredTier) {
    return `${reached}. No tier is required.`;
  }
  return tierRank(tier) < tierRank(requiredTier)
    ? `${reached}. ${describeTier(requiredTier)} is required.`
    : `${reached}. The required tier, ${describeTier(
        requiredTier,
      )}, is reached.`;
}

function scoreSentences(score: EntityScore): string[] {
  const { score: points, change, withoutExemptions } = score;
  if (points === undefined) {
    return ['Nothing has been observed yet, so there is no score.'];
  }
  return [
    `${formatScore(points)} of 100, with ${formatCoverage(
      score.coverage,
    )} observed.`,
    ...(score.coverage < 1
      ? [
          `It would be ${formatScore(
            score.low,
          )} if everything unknown failed, and ${formatScore(
            score.high,
          )} if everything unknown passed.`,
        ]
      : []),
    ...(change === undefined
      ? []
      : [`${formatChange(change)} points against 30 days ago.`]),
    ...(withoutExemptions === undefined || withoutExemptions === points
      ? []
      : [`${formatScore(withoutExemptions)} without exemptions.`]),
  ];
}

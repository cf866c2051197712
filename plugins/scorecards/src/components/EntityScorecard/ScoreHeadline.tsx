/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './EntityScorecard.module.css';
import { EvaluateButton } from './EvaluateButton';

interface ScoreHeadlineProps {
  scorecard: EntityScorecard;
  onEvaluated: () => void;
}

/** The tier against the required one, the score with what it stands on, and what caps it. */
export function ScoreHeadline(props: ScoreHeadlineProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { score, caps, blockers, nextTier } = props.scorecard;
  return (
    <section className={styles.stack} aria-label={t('fields.score')}>
      <div className={styles.headline}>
        <h2 className={styles.tier}>{tierSentence(t, score)}</h2>
        <EvaluateButton
          entityRef={score.entityRef}
          evaluatedAt={score.evaluatedAt}
          onEvaluated={props.onEvaluated}
        />
      </div>
      <p className={styles.line}>
        {scoreSentences(t, score).join(' ')}{' '}
        {t('entityScorecard.headline.evaluated', {
          time: <TimeAgo at={score.evaluatedAt} />,
        })}
      </p>
      {caps.map(({ checkId, sentence }) => (
        <Alert key={checkId} status="warning" icon title={sentence} />
      ))}
      {nextTier && blockers.length > 0 && (
        <div className={styles.line}>
          {t('entityScorecard.headline.blockers', {
            tier: describeTier(t, nextTier),
          })}
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

function tierSentence(
  t: ScorecardsWords,
  { tier, requiredTier }: EntityScore,
): string {
  const reached = describeTier(t, tier);
  if (!requiredTier) {
    return t('entityScorecard.headline.noneRequired', { tier: reached });
  }
  const isBelow = tierRank(tier) < tierRank(requiredTier);
  return t(`entityScorecard.headline.${isBelow ? 'below' : 'reached'}`, {
    tier: reached,
    required: describeTier(t, requiredTier),
  });
}

function scoreSentences(t: ScorecardsWords, score: EntityScore): string[] {
  const { score: points, change, withoutExemptions } = score;
  if (points === undefined) {
    return [t('entityScorecard.headline.unobserved')];
  }
  return [
    t('entityScorecard.headline.score', {
      score: formatScore(points),
      coverage: formatCoverage(score.coverage),
    }),
    ...(score.coverage < 1
      ? [
          t('entityScorecard.headline.interval', {
            low: formatScore(score.low),
            high: formatScore(score.high),
          }),
        ]
      : []),
    ...(change === undefined
      ? []
      : [
          t('entityScorecard.headline.change', {
            change: formatChange(change),
          }),
        ]),
    ...(withoutExemptions === undefined || withoutExemptions === points
      ? []
      : [
          t('entityScorecard.headline.withoutExemptions', {
            score: formatScore(withoutExemptions),
          }),
        ]),
  ];
}

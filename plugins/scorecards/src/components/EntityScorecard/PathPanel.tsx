/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { Panel } from '@steward/backstage-plugin-portal-react';
import {
  EntityScorecard,
  ScorePath,
} from '@steward/backstage-plugin-scorecards-common';
import { describeTier } from '../../glossary/describeTier';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './EntityScorecard.module.css';

/** The fewest fixes that reach the next tier, with the button that starts each. */
export function PathPanel({ scorecard }: { scorecard: EntityScorecard }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { path, nextTier } = scorecard;
  const links = useScorecardLinks();
  if (!path || path.steps.length === 0) {
    return (
      <Panel title={t('entityScorecard.path.next')}>
        <p className={styles.line}>
          {nextTier
            ? t('entityScorecard.path.unknown', {
                tier: describeTier(t, nextTier),
              })
            : t('entityScorecard.path.highest')}
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('entityScorecard.path.title', {
        tier: describeTier(t, path.tier),
      })}
      description={endOf(t, path)}
    >
      <ol className={styles.steps}>
        {path.steps.map(step => {
          const fix = step.action === 'fix' && links.fix(step.fix);
          return (
            <li key={step.checkId} className={styles.step}>
              <span className={styles.stepText}>
                {step.action === 'observe'
                  ? t('entityScorecard.path.observe', { title: step.title })
                  : step.title}
                {step.required && (
                  <span className={styles.about}>
                    {t('entityScorecard.path.required', {
                      tier: describeTier(t, path.tier),
                    })}
                  </span>
                )}
              </span>
              <span className={styles.points}>
                {t('common.points', { change: formatChange(step.gains) })}
              </span>
              {fix && (
                <ButtonLink
                  href={fix}
                  size="small"
                  variant="secondary"
                  aria-label={t('entityScorecard.path.fix', {
                    title: step.title,
                  })}
                >
                  {t('common.startFix')}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function endOf(
  t: ScorecardsWords,
  { reaches, score, tier, steps }: ScorePath,
): string {
  const words = { count: steps.length, tier: describeTier(t, tier) };
  if (score === undefined) {
    return reaches
      ? t('entityScorecard.path.reaches', words)
      : t('entityScorecard.path.misses', words);
  }
  const scored = { ...words, score: formatScore(score) };
  return reaches
    ? t('entityScorecard.path.reachesScore', scored)
    : t('entityScorecard.path.missesScore', scored);
}

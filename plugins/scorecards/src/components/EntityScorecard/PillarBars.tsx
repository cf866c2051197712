/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Panel } from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  PillarResult,
} from '@steward/backstage-plugin-scorecards-common';
import {
  formatCoverage,
  formatScore,
  toneOfScore,
} from '../../glossary/formatScore';
import { scorecardsTranslationRef } from '../../translation';
import styles from './PillarBars.module.css';

/** The score of each pillar with its interval and coverage. */
export function PillarBars({ score }: { score: EntityScore }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return (
    <Panel title={t('entityScorecard.pillars')}>
      <PillarList pillars={score.pillars} />
    </Panel>
  );
}

/** Bars without a heading, for cards. */
export function PillarList({ pillars }: { pillars: PillarResult[] }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return (
    <ul className={styles.list}>
      {pillars.map(pillar => (
        <li key={pillar.pillar} className={styles.pillar}>
          <span>{t(`pillars.${pillar.pillar}`)}</span>
          <span className={styles.number}>{formatScore(pillar.score)}</span>
          <Bar pillar={pillar} />
          <span className={styles.coverage}>
            {t('common.observed', {
              coverage: formatCoverage(pillar.coverage),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Bar({ pillar: { score, low, high } }: { pillar: PillarResult }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const interval = t('entityScorecard.interval', {
    low: formatScore(low),
    high: formatScore(high),
  });
  return (
    <span className={styles.bar} title={interval}>
      <span
        className={styles.interval}
        style={{ left: `${low}%`, width: `${Math.max(0, high - low)}%` }}
      />
      <span
        className={styles.score}
        data-tone={toneOfScore(score)}
        style={{ width: `${score ?? 0}%` }}
      />
    </span>
  );
}

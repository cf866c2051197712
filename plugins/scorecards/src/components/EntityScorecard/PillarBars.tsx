/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Panel } from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  PillarResult,
} from '@steward/backstage-plugin-scorecards-common';
import { describePillar } from '../../glossary/describePillar';
import {
  formatCoverage,
  formatScore,
  toneOfScore,
} from '../../glossary/formatScore';
import styles from './PillarBars.module.css';

/** The score of each pillar with its interval and coverage. */
export function PillarBars({ score }: { score: EntityScore }) {
  return (
    <Panel title="Pillars">
      <PillarList pillars={score.pillars} />
    </Panel>
  );
}

/** Bars without a heading, for cards. */
export function PillarList({ pillars }: { pillars: PillarResult[] }) {
  return (
    <ul className={styles.list}>
      {pillars.map(pillar => (
        <li key={pillar.pillar} className={styles.pillar}>
          <span>{describePillar(pillar.pillar)}</span>
          <span className={styles.number}>{formatScore(pillar.score)}</span>
          <Bar pillar={pillar} />
          <span className={styles.coverage}>
            {`${formatCoverage(pillar.coverage)} observed`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Bar({ pillar: { score, low, high } }: { pillar: PillarResult }) {
  const interval = `Between ${formatScore(low)} and ${formatScore(high)}`;
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

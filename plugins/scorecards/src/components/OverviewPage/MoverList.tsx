/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityScore } from '@steward/backstage-plugin-scorecards-common';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef } from '../../translation';
import { ScorecardLink } from '../EntityLink';
import styles from './OverviewPage.module.css';

/** Entities and by how much the score of each has changed. */
export function MoverList({ items }: { items: readonly EntityScore[] }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return (
    <ul className={styles.movers}>
      {items.map(({ entityRef, title, change, score }) => (
        <li key={entityRef}>
          <ScorecardLink entityRef={entityRef} text={title} />
          <span className={styles.move}>
            {t('overview.movers.move', {
              change: formatChange(change),
              score: formatScore(score),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityScore } from '@steward/backstage-plugin-scorecards-common';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { ScorecardLink } from '../EntityLink';
import styles from './OverviewPage.module.css';

/** Entities and by how much the score of each has changed. */
export function MoverList({ items }: { items: readonly EntityScore[] }) {
  return (
    <ul className={styles.movers}>
      {items.map(({ entityRef, title, change, score }) => (
        <li key={entityRef}>
          <ScorecardLink entityRef={entityRef} text={title} />
          <span className={styles.move}>
            {`${formatChange(change)} to ${formatScore(score)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink } from '@backstage/ui';
import { Panel } from '@steward/backstage-plugin-portal-react';
import {
  EntityScorecard,
  ScorePath,
} from '@steward/backstage-plugin-scorecards-common';
import { describeTier } from '../../glossary/describeTier';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import styles from './EntityScorecard.module.css';

/** The fewest fixes that reach the next tier, with the button that starts each. */
export function PathPanel({ scorecard }: { scorecard: EntityScorecard }) {
  const { path, nextTier } = scorecard;
  const links = useScorecardLinks();
  if (!path || path.steps.length === 0) {
    return (
      <Panel title="Next tier">
        <p className={styles.line}>
          {nextTier
            ? `No fix is known that leads to ${describeTier(nextTier)}.`
            : 'There is no higher tier to reach.'}
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title={`Shortest way to ${describeTier(path.tier)}`}
      description={endOf(path)}
    >
      <ol className={styles.steps}>
        {path.steps.map(step => {
          const fix = step.action === 'fix' && links.fix(step.fix);
          return (
            <li key={step.checkId} className={styles.step}>
              <span className={styles.stepText}>
                {step.action === 'observe'
                  ? `Get evidence for: ${step.title}`
                  : step.title}
                {step.required && (
                  <span className={styles.about}>
                    {`Required for ${describeTier(path.tier)}`}
                  </span>
                )}
              </span>
              <span className={styles.points}>
                {`${formatChange(step.gains)} points`}
              </span>
              {fix && (
                <ButtonLink
                  href={fix}
                  size="small"
                  variant="secondary"
                  aria-label={`Start fix: ${step.title}`}
                >
                  Start fix
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function endOf({ reaches, score, tier, steps }: ScorePath): string {
  const these = steps.length === 1 ? 'This step' : 'These steps together';
  const verb = steps.length === 1 ? 'reaches' : 'reach';
  const points =
    score === undefined ? '' : `, with a score of ${formatScore(score)}`;
  return reaches
    ? `${these} ${verb} ${describeTier(tier)}${points}.`
    : `Even after ${
        steps.length === 1 ? 'this step' : 'these steps'
      } it is still below ${describeTier(tier)}${points}.`;
}

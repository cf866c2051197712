/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useAppNavigate } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  ErrorState,
  formatCount,
  HeatMap,
  HeatMapCell,
  PagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  PILLARS,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { ReactNode } from 'react';
import { describePillar } from '../../glossary/describePillar';
import { describeOwner, describeSubject } from '../../glossary/describeSubject';
import { describeTier, toneOfTier } from '../../glossary/describeTier';
import {
  formatChange,
  formatCoverage,
  formatScore,
  toneOfChange,
  toneOfScore,
} from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { ScorecardLink } from '../EntityLink';
import styles from './OverviewPage.module.css';

const columns = [
  { id: 'tier', label: 'Tier' },
  { id: 'score', label: 'Score' },
  ...PILLARS.map(id => ({ id, label: describePillar(id) })),
  { id: 'coverage', label: 'Coverage' },
  { id: 'change', label: '30 days' },
];

interface ScoreHeatMapProps {
  list: PagedList<EntityScore>;
  empty: ReactNode;
}

/** Entities by pillar; a cell leads to the checks behind it. */
export function ScoreHeatMap({ list, empty }: ScoreHeatMapProps) {
  const navigate = useAppNavigate();
  const links = useScorecardLinks();
  if (list.error && !list.items) {
    return (
      <ErrorState
        error={list.error}
        subject="the scores"
        permission={scorecardsReadPermission.name}
        onRetry={list.reload}
      />
    );
  }
  const rows = list.items ?? [];
  return (
    <>
      <HeatMap
        label="Scores by entity and pillar"
        rowLabel="Entity"
        columns={columns}
        rows={rows.map(score => ({
          id: score.entityRef,
          header: (
            <span className={styles.name}>
              <ScorecardLink entityRef={score.entityRef} text={score.title} />
              <span className={styles.about}>
                {`${describeSubject(score)}, ${describeOwner(score.owner)}`}
              </span>
            </span>
          ),
          cells: cellsOf(score),
        }))}
        isLoading={!list.items}
        empty={empty}
        onOpen={(entityRef, column) =>
          navigate(
            links.entity(
              entityRef,
              PILLARS.some(pillar => pillar === column)
                ? { pillar: column }
                : {},
            ),
          )
        }
      />
      {list.error && (
        <p className={styles.count} role="alert">
          {`More scores could not be read: ${list.error.message}`}
        </p>
      )}
      {rows.length > 0 && (
        <p className={styles.count} role="status">
          {`${list.hasMore ? 'First ' : ''}${formatCount(
            rows.length,
            'entity',
            'entities',
          )}`}
          {list.hasMore && (
            <Button
              variant="secondary"
              size="small"
              isPending={list.isLoading}
              onPress={list.loadMore}
            >
              Load more
            </Button>
          )}
        </p>
      )}
    </>
  );
}

const notApplicable: HeatMapCell = {
  text: 'n/a',
  tone: 'neutral',
  detail: 'No check of this pillar applies',
};

function cellsOf(score: EntityScore): Record<string, HeatMapCell> {
  const pillars = score.pillars.map(
    ({ pillar, score: points, low, high, coverage }): [string, HeatMapCell] => [
      pillar,
      {
        text: formatScore(points),
        tone: toneOfScore(points),
        detail: `${describePillar(pillar)} of ${score.title}: ${intervalOf(
          points,
          low,
          high,
        )}, coverage ${formatCoverage(coverage)}`,
      },
    ],
  );
  return {
    tier: {
      text: describeTier(score.tier),
      tone: toneOfTier(score.tier, score.requiredTier),
      detail: score.requiredTier
        ? `${describeTier(score.requiredTier)} is required`
        : 'No tier is required',
    },
    score: {
      text: formatScore(score.score),
      tone: toneOfScore(score.score),
      detail: [
        intervalOf(score.score, score.low, score.high),
        ...(score.cappedBy ? [score.cappedBy] : []),
      ].join('. '),
    },
    ...Object.fromEntries(PILLARS.map(pillar => [pillar, notApplicable])),
    ...Object.fromEntries(pillars),
    coverage: {
      text: formatCoverage(score.coverage),
      tone: 'neutral',
      detail: 'Share of the weight that was observed',
    },
    change: {
      text: formatChange(score.change),
      tone: toneOfChange(score.change),
      detail:
        score.change === undefined
          ? 'There was no score 30 days ago'
          : 'Points against 30 days ago',
    },
  };
}

function intervalOf(
  score: number | undefined,
  low: number,
  high: number,
): string {
  return score === undefined
    ? 'nothing was observed'
    : `${formatScore(score)}, between ${formatScore(low)} and ${formatScore(
        high,
      )}`;
}

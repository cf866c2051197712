/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  ErrorState,
  HeatMap,
  HeatMapCell,
  HeatMapColumn,
  HeatMapRow,
  PagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  PILLARS,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { ReactNode, useMemo } from 'react';
import { describeOwner, describeSubject } from '../../glossary/describeSubject';
import {
  describeRequired,
  describeTier,
  toneOfTier,
} from '../../glossary/describeTier';
import {
  formatChange,
  formatCoverage,
  formatScore,
  toneOfChange,
  toneOfScore,
} from '../../glossary/formatScore';
import { pillarOptions } from '../../glossary/pillarOptions';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { ScorecardLink } from '../EntityLink';
import styles from './OverviewPage.module.css';

interface ScoreHeatMapProps {
  list: PagedList<EntityScore>;
  empty: ReactNode;
}

/** Entities by pillar; a cell leads to the checks behind it. */
export function ScoreHeatMap({ list, empty }: ScoreHeatMapProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const navigate = useAppNavigate();
  const links = useScorecardLinks();
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = useMemo(
    () => (list.items ?? []).map(score => rowOf(t, score)),
    [t, list.items],
  );
  if (list.error && !list.items) {
    return (
      <ErrorState
        error={list.error}
        subject={t('overview.subject')}
        permission={scorecardsReadPermission.name}
        onRetry={list.reload}
      />
    );
  }
  const shown = {
    count: rows.length,
    number: rows.length.toLocaleString('en'),
  };
  return (
    <>
      <HeatMap
        label={t('overview.heatMap.label')}
        rowLabel={t('fields.entity')}
        columns={columns}
        rows={rows}
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
          {t('overview.heatMap.moreFailed', { message: list.error.message })}
        </p>
      )}
      {rows.length > 0 && (
        <p className={styles.count} role="status">
          {list.hasMore
            ? t('overview.heatMap.first', shown)
            : t('common.entities', shown)}
          {list.hasMore && (
            <Button
              variant="secondary"
              size="small"
              isPending={list.isLoading}
              onPress={list.loadMore}
            >
              {t('overview.heatMap.more')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function columnsOf(t: ScorecardsWords): HeatMapColumn[] {
  return [
    { id: 'tier', label: t('fields.tier') },
    { id: 'score', label: t('fields.score') },
    ...pillarOptions(t),
    { id: 'coverage', label: t('fields.coverage') },
    { id: 'change', label: t('overview.columns.change') },
  ];
}

function rowOf(t: ScorecardsWords, score: EntityScore): HeatMapRow {
  return {
    id: score.entityRef,
    header: (
      <span className={styles.name}>
        <ScorecardLink entityRef={score.entityRef} text={score.title} />
        <span className={styles.about}>
          {t('overview.heatMap.about', {
            subject: describeSubject(t, score),
            owner: describeOwner(t, score.owner),
          })}
        </span>
      </span>
    ),
    cells: cellsOf(t, score),
  };
}

function cellsOf(
  t: ScorecardsWords,
  score: EntityScore,
): Record<string, HeatMapCell> {
  const notApplicable: HeatMapCell = {
    text: t('overview.heatMap.notApplicable.text'),
    tone: 'neutral',
    detail: t('overview.heatMap.notApplicable.detail'),
  };
  const pillars = score.pillars.map((result): [string, HeatMapCell] => [
    result.pillar,
    {
      text: formatScore(result.score),
      tone: toneOfScore(result.score),
      detail: t('overview.heatMap.pillar', {
        pillar: t(`pillars.${result.pillar}`),
        title: score.title,
        interval: intervalOf(t, result),
        coverage: formatCoverage(result.coverage),
      }),
    },
  ]);
  const interval = intervalOf(t, score);
  return {
    tier: {
      text: describeTier(t, score.tier),
      tone: toneOfTier(score.tier, score.requiredTier),
      detail: describeRequired(t, score.requiredTier),
    },
    score: {
      text: formatScore(score.score),
      tone: toneOfScore(score.score),
      detail: score.cappedBy
        ? t('overview.heatMap.capped', { interval, cap: score.cappedBy })
        : interval,
    },
    ...Object.fromEntries(PILLARS.map(pillar => [pillar, notApplicable])),
    ...Object.fromEntries(pillars),
    coverage: {
      text: formatCoverage(score.coverage),
      tone: 'neutral',
      detail: t('overview.heatMap.coverage'),
    },
    change: {
      text: formatChange(score.change),
      tone: toneOfChange(score.change),
      detail:
        score.change === undefined
          ? t('overview.heatMap.noChange')
          : t('overview.heatMap.change'),
    },
  };
}

function intervalOf(
  t: ScorecardsWords,
  { score, low, high }: Pick<EntityScore, 'score' | 'low' | 'high'>,
): string {
  return score === undefined
    ? t('overview.heatMap.unobserved')
    : t('overview.heatMap.interval', {
        score: formatScore(score),
        low: formatScore(low),
        high: formatScore(high),
      });
}

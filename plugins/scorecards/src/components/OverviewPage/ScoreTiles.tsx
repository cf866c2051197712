/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  AsyncContent,
  SetQuery,
  StatTile,
} from '@steward/backstage-plugin-portal-react';
import {
  ScoreSummary,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { describeTier } from '../../glossary/describeTier';
import { formatCoverage, formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './OverviewPage.module.css';
import { ScoreQuery } from './useScoreQuery';

interface ScoreTilesProps {
  query: ScoreQuery;
  onFilter: SetQuery<'gap' | 'tier'>;
}

/** What all scores under the filters come to; the counts narrow the filter. */
export function ScoreTiles(props: ScoreTilesProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const filter = useMemo(() => {
    const { sort: _, ...rest } = props.query;
    return rest;
  }, [props.query]);
  const read = useAsyncRetry(
    () => api.get('/scores/summary', { params: { query: filter } }),
    [api, filter],
  );
  return (
    <AsyncContent
      read={read}
      subject={t('overview.subject')}
      permission={scorecardsReadPermission.name}
      lines={2}
    >
      {summary => <Tiles summary={summary} onFilter={props.onFilter} />}
    </AsyncContent>
  );
}

function Tiles(props: {
  summary: ScoreSummary;
  onFilter: SetQuery<'gap' | 'tier'>;
}) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { summary, onFilter } = props;
  return (
    <div className={styles.summary}>
      <p className={styles.answer}>
        {answerOf(t, summary)}{' '}
        {summary.belowRequired > 0 && (
          <Button
            variant="tertiary"
            size="small"
            onPress={() => onFilter({ gap: 'below' }, { push: true })}
          >
            {t('overview.tiles.show')}
          </Button>
        )}
      </p>
      <div className={styles.tiles}>
        <StatTile
          label={t('fields.meanScore')}
          value={formatScore(summary.score)}
          unit={t('overview.tiles.score.unit')}
          source={t('overview.tiles.score.source')}
        />
        <StatTile
          label={t('fields.coverage')}
          value={formatCoverage(summary.coverage)}
          unit={t('overview.tiles.coverage.unit')}
          source={t('overview.tiles.coverage.source')}
        />
        {summary.pillars.map(({ pillar, score }) => (
          <StatTile
            key={pillar}
            label={t(`pillars.${pillar}`)}
            value={formatScore(score)}
          />
        ))}
      </div>
      <ul className={styles.tiers} aria-label={t('overview.tiles.tiers')}>
        {summary.tiers.map(({ tier, count }) => (
          <li key={tier ?? 'none'}>
            <Button
              variant="tertiary"
              size="small"
              onPress={() => onFilter({ tier: tier ?? 'none' }, { push: true })}
            >
              {t('overview.tiles.tier', {
                tier: describeTier(t, tier),
                number: count.toLocaleString('en'),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function answerOf(
  t: ScorecardsWords,
  { entities, belowRequired, hidden }: ScoreSummary,
): string {
  const counted = t('common.entities', {
    count: entities,
    number: entities.toLocaleString('en'),
  });
  return [
    belowRequired === 0
      ? t('overview.tiles.noneBelow', { entities: counted })
      : t('overview.tiles.below', {
          count: belowRequired,
          number: belowRequired.toLocaleString('en'),
          entities: counted,
        }),
    ...(hidden > 0
      ? [
          t('overview.tiles.hidden', {
            count: hidden,
            number: hidden.toLocaleString('en'),
          }),
        ]
      : []),
  ].join(' ');
}

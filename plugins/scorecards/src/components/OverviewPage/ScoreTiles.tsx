/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import {
  AsyncContent,
  formatCount,
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
import { describePillar } from '../../glossary/describePillar';
import { describeTier } from '../../glossary/describeTier';
import { formatCoverage, formatScore } from '../../glossary/formatScore';
import styles from './OverviewPage.module.css';
import { ScoreQuery } from './useScoreQuery';

interface ScoreTilesProps {
  query: ScoreQuery;
  onFilter: SetQuery<'gap' | 'tier'>;
}

/** What all scores under the filters come to; the counts narrow the filter. */
export function ScoreTiles(props: ScoreTilesProps) {
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
      subject="the scores"
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
  const { summary, onFilter } = props;
  return (
    <div className={styles.summary}>
      <p className={styles.answer}>
        {answerOf(summary)}{' '}
        {summary.belowRequired > 0 && (
          <Button
            variant="tertiary"
            size="small"
            onPress={() => onFilter({ gap: 'below' }, { push: true })}
          >
            Show them
          </Button>
        )}
      </p>
      <div className={styles.tiles}>
        <StatTile
          label="Mean score"
          value={formatScore(summary.score)}
          unit="of 100"
          source="The mean of the scores under these filters"
        />
        <StatTile
          label="Coverage"
          value={formatCoverage(summary.coverage)}
          unit="observed"
          source="The share of the checks' weight that was observed"
        />
        {summary.pillars.map(({ pillar, score }) => (
          <StatTile
            key={pillar}
            label={describePillar(pillar)}
            value={formatScore(score)}
          />
        ))}
      </div>
      <ul className={styles.tiers} aria-label="Entities by tier">
        {summary.tiers.map(({ tier, count }) => (
          <li key={tier ?? 'none'}>
            <Button
              variant="tertiary"
              size="small"
              onPress={() => onFilter({ tier: tier ?? 'none' }, { push: true })}
            >
              {`${describeTier(tier)}: ${count.toLocaleString('en')}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function answerOf({ entities, belowRequired, hidden }: ScoreSummary): string {
  const counted = formatCount(entities, 'entity', 'entities');
  return [
    belowRequired === 0
      ? `${counted}. None is below its required tier.`
      : `${belowRequired.toLocaleString('en')} of ${counted} ${
          belowRequired === 1 ? 'is' : 'are'
        } below the required tier.`,
    ...(hidden > 0
      ? [
          `You may not see ${formatCount(
            hidden,
            'more entity',
            'more entities',
          )}; they are not counted here.`,
        ]
      : []),
  ].join(' ');
}

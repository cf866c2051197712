/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Link } from '@backstage/ui';
import {
  AsyncContent,
  Sparkline,
} from '@steward/backstage-plugin-portal-react';
import {
  EntityScorecard,
  ScoreHistory,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import {
  formatChange,
  formatCoverage,
  formatScore,
} from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { PillarList } from '../EntityScorecard/PillarBars';
import { TierBadge } from '../ScoreParts';
import styles from './EntityScorecardCard.module.css';

const days = 30;

/** Tier, pillars, coverage, trend and the next fix of an entity. */
export function EntityScorecardCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(async () => {
    const params = { path: parseEntityRef(entityRef) };
    const scorecard = await api.get('/entities/{kind}/{namespace}/{name}', {
      params,
    });
    if (!scorecard) {
      return undefined;
    }
    const history = await api.get(
      '/entities/{kind}/{namespace}/{name}/history',
      { params: { ...params, query: { days } } },
    );
    return { scorecard, history };
  }, [api, entityRef]);
  return (
    <EntityInfoCard
      title="Scorecard"
      headerActions={<Link href={links.entity(entityRef)}>Open scorecard</Link>}
    >
      {!read.loading && !read.error && !read.value ? (
        <p className={styles.line}>
          No scorecard yet. It appears after the next evaluation.
        </p>
      ) : (
        <AsyncContent
          read={read}
          subject="the scorecard"
          permission={scorecardsReadPermission.name}
        >
          {value => <Content {...value} />}
        </AsyncContent>
      )}
    </EntityInfoCard>
  );
}

function Content(props: { scorecard: EntityScorecard; history: ScoreHistory }) {
  const { score, path } = props.scorecard;
  const links = useScorecardLinks();
  const next = path?.steps[0];
  const fix = next?.action === 'fix' && links.fix(next.fix);
  return (
    <div className={styles.body}>
      <div className={styles.headline}>
        <TierBadge {...score} />
        <span className={styles.score}>{formatScore(score.score)}</span>
        <span>{`${formatCoverage(score.coverage)} observed`}</span>
        <Sparkline
          label={`Score, ${days} days`}
          values={props.history.items.map(day => day.score)}
          format={formatScore}
        />
        {score.change !== undefined && (
          <span>{`${formatChange(score.change)} in 30 days`}</span>
        )}
      </div>
      <PillarList pillars={score.pillars} />
      {next && (
        <div className={styles.headline}>
          <span className={styles.line}>
            {`Next: ${next.title} (${formatChange(next.gains)} points)`}
          </span>
          {fix && (
            <ButtonLink href={fix} size="small" variant="secondary">
              Start fix
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}

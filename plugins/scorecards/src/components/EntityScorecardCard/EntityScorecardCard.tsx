/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { scorecardsTranslationRef } from '../../translation';
import { PillarList } from '../EntityScorecard/PillarBars';
import { TierBadge } from '../ScoreParts';
import styles from './EntityScorecardCard.module.css';

const days = 30;

/** Tier, pillars, coverage, trend and the next fix of an entity. */
export function EntityScorecardCard() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
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
      title={t('entityScorecard.title')}
      headerActions={
        <Link href={links.entity(entityRef)}>
          {t('entityScorecard.card.open')}
        </Link>
      }
    >
      {!read.loading && !read.error && !read.value ? (
        <p className={styles.line}>{t('entityScorecard.card.none')}</p>
      ) : (
        <AsyncContent
          read={read}
          subject={t('entityScorecard.subject')}
          permission={scorecardsReadPermission.name}
        >
          {value => <Content {...value} />}
        </AsyncContent>
      )}
    </EntityInfoCard>
  );
}

function Content(props: { scorecard: EntityScorecard; history: ScoreHistory }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { score, path } = props.scorecard;
  const links = useScorecardLinks();
  const next = path?.steps[0];
  const fix = next?.action === 'fix' && links.fix(next.fix);
  return (
    <div className={styles.body}>
      <div className={styles.headline}>
        <TierBadge {...score} />
        <span className={styles.score}>{formatScore(score.score)}</span>
        <span>
          {t('common.observed', { coverage: formatCoverage(score.coverage) })}
        </span>
        <Sparkline
          label={t('common.scoreOverDays', { days: String(days) })}
          values={props.history.items.map(day => day.score)}
          format={formatScore}
        />
        {score.change !== undefined && (
          <span>
            {t('entityScorecard.card.change', {
              change: formatChange(score.change),
              days: String(days),
            })}
          </span>
        )}
      </div>
      <PillarList pillars={score.pillars} />
      {next && (
        <div className={styles.headline}>
          <span className={styles.line}>
            {t('entityScorecard.card.next', {
              step: next.title,
              change: formatChange(next.gains),
            })}
          </span>
          {fix && (
            <ButtonLink href={fix} size="small" variant="secondary">
              {t('common.startFix')}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}

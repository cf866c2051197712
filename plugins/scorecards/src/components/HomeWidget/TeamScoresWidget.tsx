/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  AsyncContent,
  formatEntityName,
  ownGroupRefs,
} from '@steward/backstage-plugin-portal-react';
import {
  ScoreSummary,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { formatCoverage, formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './HomeWidget.module.css';

/** More teams than people belong to; each costs a request. */
const mostTeams = 5;

/** How good what the reader's teams own is. */
export function TeamScoresWidget() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const identity = useApi(identityApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(async () => {
    const own = ownGroupRefs(await identity.getBackstageIdentity());
    const teams = own.slice(0, mostTeams);
    const summaries = await Promise.all(
      teams.map(async owner => ({
        owner,
        summary: await api.get('/scores/summary', {
          params: { query: { owner } },
        }),
      })),
    );
    return summaries.filter(({ summary }) => summary.entities > 0);
  }, [api, identity]);
  return (
    <AsyncContent
      read={read}
      subject={t('home.teamScores.subject')}
      permission={scorecardsReadPermission.name}
      empty={<p className={styles.line}>{t('home.teamScores.empty')}</p>}
    >
      {teams => (
        <ul className={styles.list}>
          {teams.map(({ owner, summary }) => (
            <li key={owner}>
              <Link href={links.overview({ owner })}>
                {formatEntityName(owner)}
              </Link>
              <span className={styles.score}>{formatScore(summary.score)}</span>
              <span className={styles.line}>{sentenceOf(t, summary)}</span>
            </li>
          ))}
        </ul>
      )}
    </AsyncContent>
  );
}

function sentenceOf(
  t: ScorecardsWords,
  { entities, belowRequired, coverage }: ScoreSummary,
): string {
  const observed = { coverage: formatCoverage(coverage) };
  return belowRequired === 0
    ? t('home.teamScores.noneBelow', observed)
    : t('home.teamScores.below', {
        ...observed,
        below: String(belowRequired),
        entities: String(entities),
      });
}

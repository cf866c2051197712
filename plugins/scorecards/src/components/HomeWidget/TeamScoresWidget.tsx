/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
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
import styles from './HomeWidget.module.css';

/** More teams than people belong to; each costs a request. */
const mostTeams = 5;

/** How good what the reader's teams own is. */
export function TeamScoresWidget() {
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
      subject="the scores of your teams"
      permission={scorecardsReadPermission.name}
      empty={
        <p className={styles.line}>
          Nothing that your teams own has been scored yet.
        </p>
      }
    >
      {teams => (
        <ul className={styles.list}>
          {teams.map(({ owner, summary }) => (
            <li key={owner}>
              <Link href={links.overview({ owner })}>
                {formatEntityName(owner)}
              </Link>
              <span className={styles.score}>{formatScore(summary.score)}</span>
              <span className={styles.line}>{sentenceOf(summary)}</span>
            </li>
          ))}
        </ul>
      )}
    </AsyncContent>
  );
}

function sentenceOf({ entities, belowRequired, coverage }: ScoreSummary) {
  return `${formatCoverage(coverage)} observed, ${
    belowRequired === 0
      ? 'none below the required tier'
      : `${belowRequired} of ${entities} below the required tier`
  }`;
}

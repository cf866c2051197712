/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AsyncContent,
  DocumentTitle,
  EmptyState,
} from '@steward/backstage-plugin-portal-react';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import { ChecksPanel } from './ChecksPanel';
import { EntityExemptions } from './EntityExemptions';
import styles from './EntityScorecard.module.css';
import { HistoryPanel } from './HistoryPanel';
import { MovePanel } from './MovePanel';
import { PathPanel } from './PathPanel';
import { PillarBars } from './PillarBars';
import { ScoreHeadline } from './ScoreHeadline';

/** How good one entity is, why, and what would make it better. */
export function EntityScorecard(props: {
  entityRef: string;
  /** Whether it is a page of its own, and names the browser's tab. */
  isPage?: boolean;
}) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { entityRef } = props;
  const api = useApi(scorecardsApiRef);
  const path = useMemo(() => parseEntityRef(entityRef), [entityRef]);
  const read = useAsyncRetry(
    () => api.get('/entities/{kind}/{namespace}/{name}', { params: { path } }),
    [api, path],
  );
  if (!read.loading && !read.error && !read.value) {
    return (
      <EmptyState title={t('entityScorecard.empty.title')}>
        {t('entityScorecard.empty.text')}
      </EmptyState>
    );
  }
  return (
    <AsyncContent
      read={read}
      subject={t('entityScorecard.subject')}
      permission={scorecardsReadPermission.name}
      lines={8}
    >
      {scorecard => (
        <div className={styles.page}>
          {props.isPage && <DocumentTitle title={scorecard.score.title} />}
          <ScoreHeadline scorecard={scorecard} onEvaluated={read.retry} />
          <div className={styles.columns}>
            <PillarBars score={scorecard.score} />
            <PathPanel scorecard={scorecard} />
            <MovePanel path={path} />
            <HistoryPanel path={path} />
          </div>
          <ChecksPanel scorecard={scorecard} onRequested={read.retry} />
          <EntityExemptions scorecard={scorecard} />
        </div>
      )}
    </AsyncContent>
  );
}

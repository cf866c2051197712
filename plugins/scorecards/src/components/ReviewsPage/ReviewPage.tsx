/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  AsyncContent,
  EmptyState,
} from '@steward/backstage-plugin-portal-react';
import {
  ReviewDetail,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { isNotFound } from '../../api/isNotFound';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef } from '../../translation';
import { Minutes } from './Minutes';
import styles from './ReviewsPage.module.css';

/** A review: agenda, minutes, snapshot. */
export function ReviewPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { id = '' } = useParams();
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  // What a change answers is newer than what was read first.
  const [changed, setChanged] = useState<ReviewDetail>();
  const read = useAsyncRetry(
    () => api.get('/reviews/{id}', { params: { path: { id } } }),
    [api, id],
  );
  const current = changed?.review.id === id ? changed : undefined;
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label={t('common.path')}>
        <Link href={links.reviews()}>{t('reviews.review.all')}</Link>
        <span aria-hidden>/</span>
        <span>{read.value?.review.title ?? id}</span>
      </nav>
      {isNotFound(read.error) ? (
        <EmptyState title={t('reviews.review.notFound')} />
      ) : (
        <AsyncContent
          read={read}
          subject={t('reviews.review.subject')}
          permission={scorecardsReadPermission.name}
        >
          {detail => (
            <Minutes detail={current ?? detail} onChanged={setChanged} />
          )}
        </AsyncContent>
      )}
    </div>
  );
}

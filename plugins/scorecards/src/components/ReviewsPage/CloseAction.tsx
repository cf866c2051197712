/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  ReviewDetail,
  ReviewEntry,
} from '@steward/backstage-plugin-scorecards-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './ReviewsPage.module.css';

interface CloseActionProps {
  reviewId: string;
  entry: ReviewEntry;
  onChanged: (detail: ReviewDetail) => void;
}

/** Notes that an action is done. */
export function CloseAction({ reviewId, entry, onChanged }: CloseActionProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const [closing, close] = useAsyncFn(
    async () =>
      onChanged(
        await api.post('/reviews/{id}/entries/{entryId}/close', {
          params: { path: { id: reviewId, entryId: entry.id } },
        }),
      ),
    [api, reviewId, entry.id, onChanged],
  );
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        className={styles.close}
        aria-label={t('reviews.entry.closeLabel', { text: entry.text })}
        isPending={closing.loading}
        onPress={close}
      >
        {t('reviews.entry.close')}
      </Button>
      {closing.error && (
        <p role="alert" className={styles.problem}>
          {closing.error.message}
        </p>
      )}
    </>
  );
}

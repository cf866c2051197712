/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, TextAreaField } from '@backstage/ui';
import { RiDownloadLine, RiPrinterLine } from '@remixicon/react';
import {
  ConfirmDialog,
  saveFile,
} from '@steward/backstage-plugin-portal-react';
import {
  Review,
  ReviewDetail,
  reviewSignPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './ReviewsPage.module.css';

const types = { csv: 'text/csv;charset=utf-8', json: 'application/json' };

interface ReviewActionsProps {
  review: Review;
  onChanged: (detail: ReviewDetail) => void;
}

/** Prints and exports the minutes, and signs the review off. */
export function ReviewActions({ review, onChanged }: ReviewActionsProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const { allowed } = usePermission({ permission: reviewSignPermission });
  const [isSigning, setSigning] = useState(false);
  const [note, setNote] = useState('');
  const params = { path: { id: review.id } };
  const [exporting, exportMinutes] = useAsyncFn(
    async (format: keyof typeof types) => {
      const content = await api.get('/reviews/{id}/export', {
        params: { ...params, query: { format } },
        parseAs: 'text',
      });
      saveFile(
        `review-${review.frozenAt.slice(0, 10)}.${format}`,
        new Blob([content as string], { type: types[format] }),
      );
    },
    [api, review],
  );
  return (
    <span className={styles.actions}>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiPrinterLine />}
        onPress={() => window.print()}
      >
        {t('reviews.actions.print')}
      </Button>
      {(['csv', 'json'] as const).map(format => (
        <Button
          key={format}
          size="small"
          variant="tertiary"
          iconStart={<RiDownloadLine />}
          isDisabled={exporting.loading}
          onPress={() => exportMinutes(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {exporting.error && (
        <span role="alert">
          {t('reviews.actions.exportFailed', {
            message: exporting.error.message,
          })}
        </span>
      )}
      {allowed && review.state === 'open' && (
        <Button size="small" variant="primary" onPress={() => setSigning(true)}>
          {t('reviews.actions.signOff')}
        </Button>
      )}
      {isSigning && (
        <ConfirmDialog
          title={t('reviews.actions.signOffTitle')}
          confirmLabel={t('reviews.actions.signOff')}
          onClose={() => setSigning(false)}
          onConfirm={async () => {
            const trimmed = note.trim();
            onChanged(
              await api.post('/reviews/{id}/sign-off', {
                params,
                body: trimmed ? { note: trimmed } : {},
              }),
            );
          }}
        >
          <p className={styles.line}>{t('reviews.actions.signOffEffect')}</p>
          <TextAreaField
            label={t('reviews.actions.note')}
            maxLength={4000}
            value={note}
            onChange={setNote}
          />
        </ConfirmDialog>
      )}
    </span>
  );
}

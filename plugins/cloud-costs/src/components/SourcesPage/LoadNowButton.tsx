/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { monthsInWords } from './monthsInWords';
import styles from './SourcesPage.module.css';

interface LoadNowButtonProps {
  month: SourceMonth;
  onRequested: () => void;
}

/** Asks for a month to be read again. */
export function LoadNowButton({ month, onRequested }: LoadNowButtonProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [request, requestLoad] = useAsyncFn(async () => {
    await api.post('/sources/{id}/loads', {
      params: { path: { id: month.source } },
      body: { month: month.month, payer: month.payer },
    });
    onRequested();
  }, [api, month, onRequested]);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('sources.load.nowOf', {
          months: monthsInWords(t, [month]),
        })}
        isPending={request.loading}
        onPress={() => requestLoad()}
      >
        {t('sources.load.now')}
      </Button>
      {request.error && (
        <span role="alert" className={styles.block}>
          {request.error.message}
        </span>
      )}
    </>
  );
}

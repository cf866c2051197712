/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { saveFile } from '@steward/backstage-plugin-portal-react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './ExplorePage.module.css';
import { ExploreQuery } from './useExploreQuery';

const formats = ['csv', 'focus'] as const;

/** The rows behind the chart as files. */
export function ExportButtons({ query, window }: ExploreQuery) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [exporting, exportRows] = useAsyncFn(
    async (format: (typeof formats)[number]) => {
      const { scope, account, service, region, category } = query;
      const filters = { account, service, region, category };
      const rows = await api.get('/export', {
        params: { query: { scope, ...filters, ...window, format } },
        parseAs: 'blob',
      });
      saveFile(
        `costs-${window.from}-${window.to}${
          format === 'focus' ? '-focus' : ''
        }.csv`,
        rows,
      );
      return format;
    },
    [api, query, window],
  );
  return (
    <div className={styles.exports}>
      {formats.map(format => (
        <Button
          key={format}
          variant="tertiary"
          size="small"
          iconStart={<RiDownloadLine />}
          isDisabled={exporting.loading}
          onPress={() => exportRows(format)}
        >
          {t(`explore.exports.${format}`)}
        </Button>
      ))}
      {exporting.error && (
        <span role="alert">
          {t('explore.exports.failed', { problem: exporting.error.message })}
        </span>
      )}
    </div>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { saveFile } from '@steward/backstage-plugin-portal-react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudCostsApiRef } from '../../api';
import styles from './ExplorePage.module.css';
import { ExploreQuery } from './useExploreQuery';

const formats = [
  { id: 'csv', label: 'Daily rows as CSV' },
  { id: 'focus', label: 'Daily rows as FOCUS 1.2' },
] as const;

/** The rows behind the chart as files. */
export function ExportButtons({ query, window }: ExploreQuery) {
  const api = useApi(cloudCostsApiRef);
  const [exporting, exportRows] = useAsyncFn(
    async (format: 'csv' | 'focus') => {
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
      {formats.map(({ id, label }) => (
        <Button
          key={id}
          variant="tertiary"
          size="small"
          iconStart={<RiDownloadLine />}
          isDisabled={exporting.loading}
          onPress={() => exportRows(id)}
        >
          {label}
        </Button>
      ))}
      {exporting.error && (
        <span role="alert">{`Export failed: ${exporting.error.message}`}</span>
      )}
    </div>
  );
}

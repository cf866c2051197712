/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import {
  CostSource,
  SourceMonth,
  cloudCostsSourceReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTable,
  EmptyState,
  Panel,
} from '@steward/backstage-plugin-portal-react';
import { useMemo, useState } from 'react';
import { cloudCostsTranslationRef } from '../../translation';
import { LoadMonthDialog } from './LoadMonthDialog';
import { monthsInWords } from './monthsInWords';
import { sourceColumns } from './sourceColumns';
import { SourcePartProps } from './SourcePartProps';
import styles from './SourcesPage.module.css';
import { UploadFileDialog } from './UploadFileDialog';

/** All sources with what reading them costs. */
export function SourceList(props: SourcePartProps) {
  const { sources: read, isManager, onChanged } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const columns = useMemo(() => sourceColumns(t), [t]);
  const [dialog, setDialog] = useState<'load' | 'upload'>();
  const [done, setDone] = useState<string>();
  const report = (way: 'load' | 'upload') => (months: SourceMonth[]) => {
    setDone(t(`sources.${way}.done`, { months: monthsInWords(t, months) }));
    onChanged();
  };
  const sources = read.value?.items ?? [];
  return (
    <>
      <Panel
        title={t('sources.title')}
        actions={
          isManager && (
            <span className={styles.actions}>
              <Button
                variant="secondary"
                isDisabled={sources.length === 0}
                onPress={() => setDialog('load')}
              >
                {t('sources.load.title')}
              </Button>
              <Button variant="secondary" onPress={() => setDialog('upload')}>
                {t('sources.upload.button')}
              </Button>
            </span>
          )
        }
        read={read}
        subject={t('sources.subject')}
        permission={cloudCostsSourceReadPermission.name}
        empty={
          <EmptyState
            title={t('sources.empty.title')}
            snippet={[
              'cloudCosts:',
              '  focus:',
              '    locations:',
              "      - payer: '111111111111'",
              '        path: /data/focus/{month}',
            ].join('\n')}
          >
            {t('sources.empty.description')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <DataTable<CostSource>
            label={t('sources.label')}
            singular={t('sources.singular')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
          />
        )}
      </Panel>
      {done && (
        <div role="status">
          <Alert status="success" icon title={done} />
        </div>
      )}
      {dialog === 'load' && (
        <LoadMonthDialog
          sources={sources}
          onLoaded={report('load')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'upload' && (
        <UploadFileDialog
          onUploaded={report('upload')}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}

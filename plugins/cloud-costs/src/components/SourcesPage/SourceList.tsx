/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

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
import { useState } from 'react';
import { LoadMonthDialog } from './LoadMonthDialog';
import { monthsInWords } from './monthsInWords';
import { sourceColumns } from './sourceColumns';
import { SourcePartProps } from './SourcePartProps';
import styles from './SourcesPage.module.css';
import { UploadFileDialog } from './UploadFileDialog';

/** All sources with what reading them costs. */
export function SourceList(props: SourcePartProps) {
  const { sources: read, isManager, onChanged } = props;
  const [dialog, setDialog] = useState<'load' | 'upload'>();
  const [done, setDone] = useState<string>();
  const report = (what: string) => (months: SourceMonth[]) => {
    setDone(`${what}: ${monthsInWords(months)}.`);
    onChanged();
  };
  const sources = read.value?.items ?? [];
  return (
    <>
      <Panel
        title="Sources"
        actions={
          isManager && (
            <span className={styles.actions}>
              <Button
                variant="secondary"
                isDisabled={sources.length === 0}
                onPress={() => setDialog('load')}
              >
                Load a month
              </Button>
              <Button variant="secondary" onPress={() => setDialog('upload')}>
                Upload a file
              </Button>
            </span>
          )
        }
        read={read}
        subject="the sources"
        permission={cloudCostsSourceReadPermission.name}
        empty={
          <EmptyState
            title="No sources"
            snippet={[
              'cloudCosts:',
              '  focus:',
              '    locations:',
              "      - payer: '111111111111'",
              '        path: /data/focus/{month}',
            ].join('\n')}
          >
            Name a billing export in the configuration, or upload a FOCUS file.
          </EmptyState>
        }
      >
        {({ items }) => (
          <DataTable<CostSource>
            label="sources"
            singular="source"
            columns={sourceColumns}
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
          onLoaded={report('These months will be read')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'upload' && (
        <UploadFileDialog
          onUploaded={report('The file was read')}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}

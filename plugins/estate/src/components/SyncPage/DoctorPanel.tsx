/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiStethoscopeLine } from '@remixicon/react';
import {
  DoctorFinding,
  DoctorReport,
} from '@steward/backstage-plugin-estate-common';
import {
  DataTable,
  DataTableColumn,
  formatDuration,
  Panel,
  StatusBadge,
  StatusTone,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { estateApiRef, lastDoctorReport } from '../../api';
import { counted } from '../../glossary/counted';
import { describeSource } from '../../glossary/describeSource';
import { EstateWords, estateTranslationRef } from '../../translation';
import { placeOf } from './shardColumns';
import styles from './SyncPage.module.css';

const tones: Record<DoctorFinding['severity'], StatusTone> = {
  error: 'negative',
  warning: 'warning',
  ok: 'positive',
};

/** Asks AWS what the credentials may do, without changing anything. */
export function DoctorPanel(props: { mayRun: boolean }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const columns = useMemo(() => findingColumns(t), [t]);
  const before = useAsync(() => lastDoctorReport(api), [api]);
  const [run, start] = useAsyncFn(
    () => api.post('/doctor', { body: {} }),
    [api],
  );
  const report = run.value ?? before.value;
  const error = run.error ?? before.error;
  const trouble = report?.findings.filter(f => f.severity !== 'ok') ?? [];
  return (
    <Panel
      id="doctor"
      title={t('sync.doctor.title')}
      description={
        report
          ? summary(t, report, trouble.length)
          : t('sync.doctor.description')
      }
      actions={
        props.mayRun && (
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiStethoscopeLine />}
            isPending={run.loading}
            onPress={() => start()}
          >
            {t('sync.doctor.run')}
          </Button>
        )
      }
    >
      {error && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('sync.doctor.failed')}
            description={error.message}
          />
        </div>
      )}
      {trouble.length > 0 && (
        <DataTable
          label={t('sync.doctor.label')}
          singular={t('sync.doctor.singular')}
          columns={columns}
          rows={trouble}
          rowKey={f =>
            [f.source, f.accountId, f.region, f.action, f.message].join(' ')
          }
          csv={{
            fileName: 'doctor.csv',
            loadAll: async () => report?.findings ?? [],
          }}
        />
      )}
    </Panel>
  );
}

function summary(t: EstateWords, report: DoctorReport, trouble: number) {
  const facts = {
    checks: t('counts.checks', counted(report.findings.length - trouble)),
    time: <TimeAgo at={report.startedAt} />,
    duration: formatDuration(report.durationMs),
  };
  return trouble === 0
    ? t('sync.doctor.nothingMissing', facts)
    : t('sync.doctor.findings', { ...facts, ...counted(trouble) });
}

function findingColumns(t: EstateWords): DataTableColumn<DoctorFinding>[] {
  return [
    {
      id: 'place',
      label: t('sync.doctor.columns.place'),
      rowHeader: true,
      cell: finding => placeOf(finding),
      text: finding => placeOf(finding),
    },
    {
      id: 'source',
      label: t('common.source'),
      cell: finding => describeSource(t, finding.source),
      text: finding => finding.source,
    },
    {
      id: 'severity',
      label: t('sync.doctor.columns.severity'),
      cell: ({ severity }) => (
        <StatusBadge
          word={t(`sync.doctor.severities.${severity}`)}
          tone={tones[severity]}
        />
      ),
      text: ({ severity }) => t(`sync.doctor.severities.${severity}`),
    },
    {
      id: 'action',
      label: t('common.iamAction'),
      cell: finding =>
        finding.action && <code className={styles.code}>{finding.action}</code>,
      text: finding => finding.action,
    },
    {
      id: 'message',
      label: t('sync.doctor.columns.message'),
      cell: finding => finding.message,
      text: finding => finding.message,
    },
    {
      id: 'fix',
      label: t('common.fix'),
      cell: finding => finding.fix ?? '–',
      text: finding => finding.fix,
    },
  ];
}

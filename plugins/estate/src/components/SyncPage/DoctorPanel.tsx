/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiStethoscopeLine } from '@remixicon/react';
import {
  DoctorFinding,
  DoctorReport,
} from '@steward/backstage-plugin-estate-common';
import {
  DataTable,
  DataTableColumn,
  formatCount,
  formatDuration,
  Panel,
  StatusBadge,
  StatusTone,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { estateApiRef, lastDoctorReport } from '../../api';
import { describeSource } from '../../glossary/describeSource';
import { placeOf } from './shardColumns';
import styles from './SyncPage.module.css';

const severities: Record<
  DoctorFinding['severity'],
  { word: string; tone: StatusTone }
> = {
  error: { word: 'must be fixed', tone: 'negative' },
  warning: { word: 'should be fixed', tone: 'warning' },
  ok: { word: 'in order', tone: 'positive' },
};

const columns: DataTableColumn<DoctorFinding>[] = [
  {
    id: 'place',
    label: 'Where',
    rowHeader: true,
    cell: finding => placeOf(finding),
    text: finding => placeOf(finding),
  },
  {
    id: 'source',
    label: 'Source',
    cell: finding => describeSource(finding.source),
    text: finding => finding.source,
  },
  {
    id: 'severity',
    label: 'Finding',
    cell: finding => <StatusBadge {...severities[finding.severity]} />,
    text: finding => severities[finding.severity].word,
  },
  {
    id: 'action',
    label: 'IAM action',
    cell: finding =>
      finding.action && <code className={styles.code}>{finding.action}</code>,
    text: finding => finding.action,
  },
  {
    id: 'message',
    label: 'What was seen',
    cell: finding => finding.message,
    text: finding => finding.message,
  },
  {
    id: 'fix',
    label: 'Fix',
    cell: finding => finding.fix ?? '–',
    text: finding => finding.fix,
  },
];

/** Asks AWS what the credentials may do, without changing anything. */
export function DoctorPanel(props: { mayRun: boolean }) {
  const api = useApi(estateApiRef);
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
      title="Doctor"
      description={
        report
          ? summary(report, trouble.length)
          : 'Tries every call that the sources need, without changing anything, and names each missing IAM action for every account.'
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
            Run doctor
          </Button>
        )
      }
    >
      {error && (
        <div role="alert">
          <Alert
            status="danger"
            title="The doctor could not finish"
            description={error.message}
          />
        </div>
      )}
      {trouble.length > 0 && (
        <DataTable
          label="findings"
          singular="finding"
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

function summary(report: DoctorReport, trouble: number) {
  const inOrder = report.findings.length - trouble;
  return (
    <>
      {trouble === 0
        ? 'Nothing is missing'
        : `${formatCount(trouble, 'finding')} to look at`}
      {`, ${formatCount(inOrder, 'check')} in order. Asked `}
      <TimeAgo at={report.startedAt} />
      {`, took ${formatDuration(report.durationMs)}.`}
    </>
  );
}

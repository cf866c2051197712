/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  formatCount,
  ProgressLine,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { auditTrailApiRef } from '../../api';
import { BadRecord } from './BadRecord';
import styles from './ProofBadge.module.css';

export interface VerifyNowProps {
  /** What the last scheduled check found. */
  proof?: ProofStatus;
  onVerified: () => void;
  onOpenEvent: (id: string) => void;
}

/** Checks the whole store while one waits, and says what it found. */
export function VerifyNow(props: VerifyNowProps) {
  const { proof } = props;
  const api = useApi(auditTrailApiRef);
  const [startedAt, setStartedAt] = useState(0);
  const [now, setNow] = useState(0);
  const [run, start] = useAsyncFn(async () => {
    setStartedAt(Date.now());
    setNow(Date.now());
    const report = await api.get('/verify');
    props.onVerified();
    return report;
  }, [api, props.onVerified]);
  useInterval(() => setNow(Date.now()), run.loading ? 500 : null);
  const report = run.loading ? undefined : run.value;
  return (
    <section className={styles.stack}>
      <div>
        <Button
          variant="secondary"
          isPending={run.loading}
          onPress={() => start()}
        >
          Verify now
        </Button>
      </div>
      {run.loading && (
        <ProgressLine
          label={`Checking ${formatCount(
            proof?.records ?? 0,
            'record',
          )} or more`}
          done={0}
          total={0}
          unit="records"
          elapsedMs={now - startedAt}
        />
      )}
      {run.error && (
        <div role="alert">
          <Alert
            status="danger"
            icon
            title="The check could not finish"
            description={run.error.message}
          />
        </div>
      )}
      {report?.ok && (
        <div role="status">
          <Alert
            status="success"
            icon
            title={`All ${formatCount(
              report.checked,
              'record',
            )} and ${formatCount(report.digests, 'signed digest')} hold`}
          />
        </div>
      )}
      {report?.firstBad &&
        (report.firstBad.seq === proof?.firstBad?.seq ? (
          <p role="status" className={styles.text}>
            Checked just now: it is still that record that does not hold.
          </p>
        ) : (
          <BadRecord bad={report.firstBad} onOpenEvent={props.onOpenEvent} />
        ))}
    </section>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import { ProgressLine } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { auditTrailApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { auditTrailTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(auditTrailTranslationRef);
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
          {t('proof.verify.button')}
        </Button>
      </div>
      {run.loading && (
        <ProgressLine
          label={t('proof.verify.progress', {
            records: t('common.records', counted(proof?.records ?? 0)),
          })}
          done={0}
          total={0}
          unit={t('proof.verify.unit')}
          elapsedMs={now - startedAt}
        />
      )}
      {run.error && (
        <div role="alert">
          <Alert
            status="danger"
            icon
            title={t('proof.verify.failed')}
            description={run.error.message}
          />
        </div>
      )}
      {report?.ok && (
        <div role="status">
          <Alert
            status="success"
            icon
            title={t('proof.verify.ok', {
              records: t('common.records', counted(report.checked)),
              digests: t('common.signedDigests', counted(report.digests)),
            })}
          />
        </div>
      )}
      {report?.firstBad &&
        (report.firstBad.seq === proof?.firstBad?.seq ? (
          <p role="status" className={styles.text}>
            {t('proof.verify.sameRecord')}
          </p>
        ) : (
          <BadRecord bad={report.firstBad} onOpenEvent={props.onOpenEvent} />
        ))}
    </section>
  );
}

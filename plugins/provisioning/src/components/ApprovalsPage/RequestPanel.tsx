/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import {
  describeRun,
  Run,
  RunDetail,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  PersonLink,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { ApprovalState } from '../ApprovalState';
import { RequestView } from '../RequestView';
import { Digest, RiskBadge, RunStateBadge } from '../RunParts';
import styles from './ApprovalsPage.module.css';
import { DecisionForm } from './DecisionForm';

export interface RequestPanelProps {
  id: string;
  /** On a phone, back to the list. */
  onBack: () => void;
  onDecided: (run: Run, decision: 'approve' | 'reject') => void;
}

/** One request exactly as it will be carried out, and the decision in place. */
export function RequestPanel(props: RequestPanelProps) {
  const { id, onBack, onDecided } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const api = useApi(provisioningApiRef);
  const detail = useAsyncRetry(
    () => api.get('/runs/{id}', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <section className={styles.panel} aria-label={t('common.request')}>
      <div className={styles.back}>
        <Button size="small" variant="tertiary" onPress={onBack}>
          {t('approvals.request.back')}
        </Button>
      </div>
      <AsyncContent
        read={detail}
        subject={t('approvals.request.subject')}
        permission={runReadPermission.name}
        lines={8}
      >
        {value => (
          <Request
            detail={value}
            onDecided={onDecided}
            onReload={detail.retry}
          />
        )}
      </AsyncContent>
    </section>
  );
}

function Request(props: {
  detail: RunDetail;
  onDecided: RequestPanelProps['onDecided'];
  onReload: () => void;
}) {
  const { detail } = props;
  const { run } = detail;
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.title}>{describeRun(run)}</h2>
        <ul className={styles.facts}>
          <li>
            <RunStateBadge state={run.state} />
          </li>
          <li>
            {t('approvals.request.askedBy', {
              person: <PersonLink entityRef={run.requestedBy} />,
            })}
            <TimeAgo at={run.createdAt} />
          </li>
          {run.assessment && (
            <li>
              {t('common.riskOf', {
                risk: <RiskBadge score={run.assessment.risk.score} />,
              })}
            </li>
          )}
          {run.digest && (
            <li>
              <Digest digest={run.digest} />
            </li>
          )}
          <li>
            <Link href={links.run(run.id)}>
              {t('approvals.request.runPage')}
            </Link>
          </li>
        </ul>
        <p className={styles.reason}>
          {run.reason
            ? t('common.quoted', { text: run.reason })
            : t('approvals.request.noReason')}
        </p>
      </header>
      <RequestView run={run} />
      <section aria-label={t('approvals.request.othersDecisions')}>
        <h3 className={styles.subtitle}>
          {t('approvals.request.approvalSoFar')}
        </h3>
        <ApprovalState detail={detail} />
      </section>
      <DecisionForm
        detail={detail}
        onDecided={props.onDecided}
        onReload={props.onReload}
      />
    </>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button, Link } from '@backstage/ui';
import {
  describeRun,
  Run,
  RunDetail,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  CopyableId,
  PersonLink,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { ApprovalState } from '../ApprovalState';
import { RequestView } from '../RequestView';
import { RiskBadge, RunStateBadge } from '../RunParts';
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
  const api = useApi(provisioningApiRef);
  const detail = useAsyncRetry(
    () => api.get('/runs/{id}', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <section className={styles.panel} aria-label="Request">
      <div className={styles.back}>
        <Button size="small" variant="tertiary" onPress={onBack}>
          All requests
        </Button>
      </div>
      <AsyncContent
        read={detail}
        subject="this request"
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
  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.title}>{describeRun(run)}</h2>
        <ul className={styles.facts}>
          <li>
            <RunStateBadge state={run.state} />
          </li>
          <li>
            asked by <PersonLink entityRef={run.requestedBy} />
            <TimeAgo at={run.createdAt} />
          </li>
          {run.assessment && (
            <li>
              risk <RiskBadge score={run.assessment.risk.score} />
            </li>
          )}
          {run.digest && (
            <li>
              digest{' '}
              <CopyableId
                value={run.digest}
                display={`${run.digest.slice(0, 8)}…`}
                label="digest"
              />
            </li>
          )}
          <li>
            <Link href={links.run(run.id)}>Run page</Link>
          </li>
        </ul>
        <p className={styles.reason}>
          {run.reason ? `“${run.reason}”` : 'No reason was given.'}
        </p>
      </header>
      <RequestView run={run} />
      <section aria-label="Decisions of others">
        <h3 className={styles.subtitle}>Approval so far</h3>
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

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { Run, RunDetail } from '@steward/backstage-plugin-provisioning-common';
import { useRef, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { provisioningApiRef } from '../../api';
import { tellRunsChanged } from '../../hooks/runsChanged';
import { provisioningTranslationRef } from '../../translation';
import { RunActions } from '../RunActions';
import styles from './ApprovalsPage.module.css';
import { useInboxKeys } from './useInboxKeys';

export interface DecisionFormProps {
  detail: RunDetail;
  onDecided: (run: Run, decision: 'approve' | 'reject') => void;
  /** When it turns out that the request has changed or was decided meanwhile. */
  onReload: () => void;
}

type Decision = 'approve' | 'reject';

/** Comment, approve, reject: without a second page. The keys lead to the buttons; they do not press them. */
export function DecisionForm(props: DecisionFormProps) {
  const { detail, onDecided, onReload } = props;
  const { run, allowed } = detail;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const api = useApi(provisioningApiRef);
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const approveButton = useRef<HTMLButtonElement>(null);
  const commentField = useRef<HTMLDivElement>(null);
  const focusComment = () =>
    commentField.current?.querySelector('textarea')?.focus();
  const [state, decide] = useAsyncFn(
    async (decision: Decision) => {
      const digest = run.digest ?? '';
      const text = comment.trim();
      const decided =
        decision === 'approve'
          ? await api.post('/runs/{id}/approve', {
              params: { path: { id: run.id } },
              body: { digest, comment: text || undefined },
            })
          : await api.post('/runs/{id}/reject', {
              params: { path: { id: run.id } },
              body: { digest, comment: text },
            });
      tellRunsChanged();
      onDecided(decided, decision);
    },
    [api, run, comment, onDecided],
  );
  const reject = () => {
    if (comment.trim()) {
      decide('reject');
    } else {
      setMissing(true);
      focusComment();
    }
  };
  useInboxKeys({
    onApprove: () => approveButton.current?.focus(),
    onReject: focusComment,
  });

  if (!allowed.includes('approve') && !allowed.includes('reject')) {
    return (
      <div className={styles.form}>
        <RunActions detail={detail} onDone={onReload} />
      </div>
    );
  }
  return (
    <div className={styles.form}>
      {state.error && (
        <div role="alert">
          <Alert
            status="danger"
            title={state.error.message}
            customActions={
              <Button size="small" variant="secondary" onPress={onReload}>
                {t('approvals.form.readAgain')}
              </Button>
            }
          />
        </div>
      )}
      <TextAreaField
        ref={commentField}
        label={t('common.comment')}
        secondaryLabel={t('approvals.form.neededToReject')}
        rows={2}
        isInvalid={isMissing && comment.trim() === ''}
        value={comment}
        onChange={setComment}
      />
      {isMissing && comment.trim() === '' && (
        <p role="alert" className={styles.note}>
          {t('approvals.form.commentMissing')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          ref={approveButton}
          variant="primary"
          isPending={state.loading}
          isDisabled={!allowed.includes('approve')}
          onPress={() => decide('approve')}
        >
          {t('runActions.approve')}
        </Button>
        <Button
          variant="secondary"
          isDisabled={state.loading || !allowed.includes('reject')}
          onPress={reject}
        >
          {t('runActions.reject')}
        </Button>
      </div>
    </div>
  );
}

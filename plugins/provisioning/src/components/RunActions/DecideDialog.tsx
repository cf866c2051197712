/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  describeRun,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import {
  ConfirmDialog,
  formatMonthly,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { provisioningApiRef } from '../../api';
import styles from './RunActions.module.css';

export interface DecideDialogProps {
  detail: RunDetail;
  action: 'approve' | 'reject' | 'break-glass';
  onDone: () => void;
  onClose: () => void;
}

const words = {
  approve: {
    verb: 'Approve',
    comment: 'Comment',
    says: 'It starts when nobody else has to approve.',
  },
  reject: {
    verb: 'Reject',
    comment: 'Why, for the requester',
    says: 'It ends here. The requester can ask again with other inputs.',
  },
  'break-glass': {
    verb: 'Approve alone',
    comment: 'Why nobody else can be asked',
    says: 'It starts at once, past everybody else who would have to approve. The audit trail marks it as break-glass.',
  },
};

/** Asks for the decision and its comment. */
export function DecideDialog(props: DecideDialogProps) {
  const { detail, action, onDone } = props;
  const { run } = detail;
  const api = useApi(provisioningApiRef);
  const [comment, setComment] = useState('');
  const { verb, comment: label, says } = words[action];
  const needsComment = action !== 'approve';
  const cost = run.assessment?.cost.delta ?? run.assessment?.cost.monthly;
  const decide = async () => {
    const digest = run.digest ?? '';
    const text = comment.trim();
    if (action === 'reject') {
      await api.post('/runs/{id}/reject', {
        params: { path: { id: run.id } },
        body: { digest, comment: text },
      });
    } else {
      await api.post('/runs/{id}/approve', {
        params: { path: { id: run.id } },
        body: {
          digest,
          comment: text || undefined,
          breakGlass: action === 'break-glass' ? true : undefined,
        },
      });
    }
    onDone();
  };
  return (
    <ConfirmDialog
      title={`${verb}: ${describeRun(run)}?`}
      confirmLabel={verb}
      destructive={action !== 'approve'}
      isIncomplete={needsComment && comment.trim() === ''}
      onConfirm={decide}
      onClose={props.onClose}
    >
      <ul className={styles.list}>
        {run.plan?.summary.map(line => (
          <li key={line}>{line}</li>
        ))}
        {cost && <li>{`Costs about ${formatMonthly(cost)}`}</li>}
      </ul>
      <p className={styles.line}>{says}</p>
      <TextAreaField
        label={label}
        isRequired={needsComment}
        value={comment}
        onChange={setComment}
      />
    </ConfirmDialog>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import {
  RunAction,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import { useState } from 'react';
import { tellRunsChanged } from '../../hooks/runsChanged';
import { CancelDialog } from './CancelDialog';
import { DecideDialog } from './DecideDialog';
import { DecommissionDialog } from './DecommissionDialog';
import { RetryDialog } from './RetryDialog';

export interface RunActionsProps {
  detail: RunDetail;
  /** After something was done to the run. */
  onDone: () => void;
}

type Offered = Exclude<RunAction, 'stop'>;

const buttons: {
  action: Offered;
  label: string;
  variant: 'primary' | 'secondary' | 'tertiary';
}[] = [
  { action: 'approve', label: 'Approve', variant: 'primary' },
  { action: 'reject', label: 'Reject', variant: 'secondary' },
  { action: 'break-glass', label: 'Approve alone', variant: 'tertiary' },
  { action: 'retry', label: 'Retry', variant: 'primary' },
  { action: 'cancel', label: 'Cancel run', variant: 'secondary' },
  { action: 'decommission', label: 'Decommission', variant: 'secondary' },
];

/** What the reader may do to a run now, each behind a question. */
export function RunActions(props: RunActionsProps) {
  const { detail } = props;
  const [asked, setAsked] = useState<Offered>();
  const dialog = {
    detail,
    onDone: () => {
      tellRunsChanged();
      props.onDone();
    },
    onClose: () => setAsked(undefined),
  };
  return (
    <>
      {buttons
        .filter(({ action }) => detail.allowed.includes(action))
        .map(({ action, label, variant }) => (
          <Button
            key={action}
            size="small"
            variant={variant}
            onPress={() => setAsked(action)}
          >
            {label}
          </Button>
        ))}
      {(asked === 'approve' ||
        asked === 'reject' ||
        asked === 'break-glass') && <DecideDialog {...dialog} action={asked} />}
      {asked === 'cancel' && <CancelDialog {...dialog} />}
      {asked === 'retry' && <RetryDialog {...dialog} />}
      {asked === 'decommission' && <DecommissionDialog {...dialog} />}
    </>
  );
}

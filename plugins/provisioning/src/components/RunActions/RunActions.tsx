/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  RunAction,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import { useState } from 'react';
import { tellRunsChanged } from '../../hooks/runsChanged';
import { provisioningTranslationRef } from '../../translation';
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
  variant: 'primary' | 'secondary' | 'tertiary';
}[] = [
  { action: 'approve', variant: 'primary' },
  { action: 'reject', variant: 'secondary' },
  { action: 'break-glass', variant: 'tertiary' },
  { action: 'retry', variant: 'primary' },
  { action: 'cancel', variant: 'secondary' },
  { action: 'decommission', variant: 'secondary' },
];

/** What the reader may do to a run now, each behind a question. */
export function RunActions(props: RunActionsProps) {
  const { detail } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
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
        .map(({ action, variant }) => (
          <Button
            key={action}
            size="small"
            variant={variant}
            onPress={() => setAsked(action)}
          >
            {t(`runActions.${action}`)}
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

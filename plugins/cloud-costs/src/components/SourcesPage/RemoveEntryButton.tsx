/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { ManualEntry } from '@steward/backstage-plugin-cloud-costs-common';
import {
  ConfirmDialog,
  formatMoney,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { describeWindow } from '../../glossary/describePeriod';
import styles from './SourcesPage.module.css';

interface RemoveEntryButtonProps {
  entry: ManualEntry;
  onRemoved: () => void;
}

/** Takes an entry out, after asking. */
export function RemoveEntryButton({
  entry,
  onRemoved,
}: RemoveEntryButtonProps) {
  const api = useApi(cloudCostsApiRef);
  const [isOpen, setOpen] = useState(false);
  const { id, service, day } = entry;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={`Remove ${service}`}
        onPress={() => setOpen(true)}
      >
        Remove
      </Button>
      {isOpen && (
        <ConfirmDialog
          title="Remove this entry?"
          confirmLabel="Remove entry"
          destructive
          onClose={() => setOpen(false)}
          onConfirm={async () => {
            await api.delete('/manual-entries/{id}', {
              params: { path: { id } },
            });
            onRemoved();
          }}
        >
          <p className={styles.line}>
            {`${service}, ${formatMoney(entry)} on ${describeWindow({
              from: day,
              to: day,
            })}, does not count any more. To get it back, enter it again.`}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ManualEntry } from '@steward/backstage-plugin-cloud-costs-common';
import {
  ConfirmDialog,
  formatMoney,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { describeWindow } from '../../glossary/describePeriod';
import { cloudCostsTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { id, service, day } = entry;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('sources.entries.remove.label', { service })}
        onPress={() => setOpen(true)}
      >
        {t('common.remove')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('sources.entries.remove.title')}
          confirmLabel={t('sources.entries.remove.confirm')}
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
            {t('sources.entries.remove.effect', {
              service,
              amount: formatMoney(entry),
              day: describeWindow(t, { from: day, to: day }),
            })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

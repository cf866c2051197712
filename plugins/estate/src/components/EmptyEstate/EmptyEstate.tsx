/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { Freshness } from '@steward/backstage-plugin-estate-common';
import { Alert } from '@backstage/ui';
import { ReactNode } from 'react';
import { estateTranslationRef } from '../../translation';

const snippet = `estate:
  organizations:
    default:
      accountId: '123456789012'`;

export interface EmptyEstateProps {
  /** Whether the first sync is under way. */
  isReading: boolean;
  /** The last sync, if it failed. */
  failedSync?: Freshness['failedSync'];
  action?: ReactNode;
}

/** What the estate's pages will show, and what it takes. */
export function EmptyEstate(props: EmptyEstateProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  if (props.isReading) {
    return (
      <EmptyState title={t('emptyEstate.reading.title')} action={props.action}>
        {t('emptyEstate.reading.description')}
      </EmptyState>
    );
  }
  if (props.failedSync) {
    return (
      <EmptyState title={t('emptyEstate.failed.title')} action={props.action}>
        <div role="alert">
          <Alert
            status="danger"
            title={props.failedSync.reason}
            description={t('emptyEstate.failed.description', {
              time: <TimeAgo at={props.failedSync.at} />,
            })}
          />
        </div>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyEstate.nothingRead.title')}
      snippet={snippet}
      action={props.action}
    >
      {t('emptyEstate.nothingRead.description')}
    </EmptyState>
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EmptyState, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { Freshness } from '@steward/backstage-plugin-estate-common';
import { Alert } from '@backstage/ui';
import { ReactNode } from 'react';

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
  if (props.isReading) {
    return (
      <EmptyState title="The first sync is running" action={props.action}>
        Your organization with its accounts, clusters, enclaves and environments
        appears here as soon as the first listings are complete.
      </EmptyState>
    );
  }
  if (props.failedSync) {
    return (
      <EmptyState title="The sync failed" action={props.action}>
        <div role="alert">
          <Alert
            status="danger"
            title={props.failedSync.reason}
            description={
              <>
                Nothing has been read so far. The sync failed{' '}
                <TimeAgo at={props.failedSync.at} />, and the next one tries
                again.
              </>
            }
          />
        </div>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing has been read yet"
      snippet={snippet}
      action={props.action}
    >
      Your organization with its accounts, clusters, enclaves and environments
      will be here after the first sync. It needs at least one source in
      app-config.yaml: name the account whose credentials may list the
      organization.
    </EmptyState>
  );
}

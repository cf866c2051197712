/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';

const snippet = `estate:
  organizations:
    default:
      accountId: '123456789012'`;

export interface EmptyEstateProps {
  /** Whether the first sync is under way. */
  isReading: boolean;
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

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useEstateLinks } from '../../hooks/useEstateLinks';

const snippet = `estate:
  organizations:
    default:
      accountId: '123456789012'`;

/** What to do when no source has ever been read. */
export function EmptyEstate() {
  const links = useEstateLinks();
  return (
    <EmptyState
      title="No AWS organization is connected yet"
      snippet={snippet}
      action={
        <ButtonLink href={links.sync()} variant="primary">
          Open the sync page
        </ButtonLink>
      }
    >
      This page will show your organization with its accounts, clusters,
      enclaves and environments. It is filled by the first sync, which needs at
      least one source in app-config.yaml: put the account whose credentials may
      list the organization here.
    </EmptyState>
  );
}

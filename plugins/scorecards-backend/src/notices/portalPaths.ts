/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';

/** Where the portal shows things, for links in notifications and answers to agents. */
export const portalPaths = {
  entity(entityRef: string): string {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return `/scorecards/overview/${path}`;
  },
  drops: (owner: string): string =>
    `/scorecards/overview?${new URLSearchParams({ owner, sort: 'drops' })}`,
  exemptions: (query: Record<string, string> = {}): string =>
    `/scorecards/exemptions?${new URLSearchParams(query)}`,
  campaign: (id: string): string => `/scorecards/campaigns/${id}`,
};

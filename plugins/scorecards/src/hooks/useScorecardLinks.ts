/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { toSearch, useRoute } from '@steward/backstage-plugin-portal-react';
import { CheckFix } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import {
  provisioningRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

type Query = Record<string, string | undefined>;

/** Paths of the scorecard pages, and of those of others where they are installed. */
export function useScorecardLinks() {
  const root = useRoute(rootRouteRef);
  const template = useRoute(templateRouteRef);
  const provisioning = useRoute(provisioningRouteRef);
  return useMemo(() => {
    const base = root().replace(/\/$/, '');
    return {
      overview: (query: Query = {}) => `${base}/overview${toSearch(query)}`,
      entity: (entityRef: string, query: Query = {}) => {
        const { kind, namespace, name } = parseEntityRef(entityRef);
        return `${base}/overview/${[kind, namespace, name]
          .map(encodeURIComponent)
          .join('/')}${toSearch(query)}`;
      },
      checks: (query: Query = {}) => `${base}/checks${toSearch(query)}`,
      check: (id: string, query: Query = {}) =>
        `${base}/checks/${encodeURIComponent(id)}${toSearch(query)}`,
      exemptions: (query: Query = {}) => `${base}/exemptions${toSearch(query)}`,
      campaigns: () => `${base}/campaigns`,
      campaign: (id: string) => `${base}/campaigns/${encodeURIComponent(id)}`,
      reviews: () => `${base}/reviews`,
      review: (id: string) => `${base}/reviews/${encodeURIComponent(id)}`,
      packs: () => `${base}/packs`,
      run: (id: string) =>
        provisioning && `${provisioning()}/runs/${encodeURIComponent(id)}`,
      /** The form that starts a fix, filled in; undefined where there is none. */
      fix: (fix: CheckFix | undefined) => {
        if (!template || !fix) {
          return undefined;
        }
        const { namespace, name } = parseEntityRef(fix.template);
        return `${template({ namespace, templateName: name })}${toSearch({
          formData: JSON.stringify(fix.values ?? {}),
        })}`;
      },
    };
  }, [root, template, provisioning]);
}

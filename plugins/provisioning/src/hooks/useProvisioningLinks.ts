/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toSearch, useRoute } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import {
  auditTrailRouteRef,
  registerComponentRouteRef,
  requestRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  templateRouteRef,
} from '../routes';

type Query = Record<string, string | undefined>;

/** Paths of the provisioning pages, and of those of others where they are installed. */
export function useProvisioningLinks() {
  const root = useRoute(rootRouteRef);
  const request = useRoute(requestRouteRef);
  const template = useRoute(templateRouteRef);
  const task = useRoute(scaffolderTaskRouteRef);
  const auditTrail = useRoute(auditTrailRouteRef);
  const registerComponent = useRoute(registerComponentRouteRef);
  return useMemo(() => {
    const base = root().replace(/\/$/, '');
    return {
      runs: (query: Query = {}) => `${base}/runs${toSearch(query)}`,
      run: (id: string, query: Query = {}) =>
        `${base}/runs/${encodeURIComponent(id)}${toSearch(query)}`,
      findings: () => `${base}/findings`,
      approvals: (query: Query = {}) => `${base}/approvals${toSearch(query)}`,
      /** Where people choose what to ask for. */
      request: request?.(),
      template: (templateName: string, formData: object) =>
        template &&
        `${template({ namespace: 'default', templateName })}${toSearch({
          formData: JSON.stringify(formData),
        })}`,
      /** The form of a template, filled in where values are given. */
      templateOf: (
        { namespace, name }: { namespace: string; name: string },
        formData?: object,
      ) =>
        template &&
        `${template({ namespace, templateName: name })}${toSearch({
          formData: formData && JSON.stringify(formData),
        })}`,
      registerComponent: registerComponent?.(),
      task: (taskId: string) => task?.({ taskId }),
      auditTrail: (q: string) =>
        auditTrail && `${auditTrail()}/events${toSearch({ q })}`,
    };
  }, [root, request, template, task, auditTrail, registerComponent]);
}

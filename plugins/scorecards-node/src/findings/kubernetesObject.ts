/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { optionalText } from './fields';

/** What the parsers of reports need of a Kubernetes object. */
export const kubernetesObject = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: optionalText,
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
  }),
});

/** The namespace of what a report is about; a Namespace is its own. */
export function namespaceOf(
  resource: { kind?: string; name?: string; namespace?: string } | undefined,
  report: { metadata: { namespace?: string } },
): string | undefined {
  return (
    resource?.namespace ??
    report.metadata.namespace ??
    (resource?.kind === 'Namespace' ? resource.name : undefined)
  );
}

/** An id of parts that are stable from report to report. */
export function idOf(...parts: (string | undefined)[]): string {
  return parts.map(part => encodeURIComponent(part ?? '')).join('/');
}

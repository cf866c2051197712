/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Finding,
  FindingOutcome,
} from '@steward/backstage-plugin-scorecards-common';
import { z } from 'zod';
import { catalogName, firstOf, optionalList, optionalText } from './fields';
import { idOf, kubernetesObject, namespaceOf } from './kubernetesObject';
import { ReadRecord } from './ReadRecord';
import { joined, RecordFault, refusing } from './refusals';
import { severityOf } from './severities';
import { optionalTime } from './times';

const KINDS: Record<string, string[]> = {
  'wgpolicyk8s.io': ['PolicyReport', 'ClusterPolicyReport'],
  'openreports.io': ['Report', 'ClusterReport'],
};

const referenceSchema = z.object({
  kind: optionalText,
  name: optionalText,
  namespace: optionalText,
});

const reportSchema = kubernetesObject.extend({
  scope: referenceSchema.nullish(),
  results: optionalList(z.unknown()),
});

const resultSchema = z.object({
  policy: z.string().min(1),
  rule: optionalText,
  source: optionalText,
  message: optionalText,
  result: optionalText,
  // The name of `result` in v1alpha1.
  status: optionalText,
  severity: optionalText,
  timestamp: optionalTime,
  resources: optionalList(referenceSchema),
  properties: z.record(z.string(), z.string()).nullish(),
});

type Report = z.infer<typeof reportSchema>;
type Result = z.infer<typeof resultSchema>;

const OUTCOMES: Record<string, FindingOutcome> = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  error: 'error',
  skip: 'notApplicable',
};

/**
 * Reads a policy report of Kubernetes, as Kyverno and others write it, of either
 * API group: `PolicyReport` and `ClusterPolicyReport` of wgpolicyk8s.io, `Report`
 * and `ClusterReport` of openreports.io.
 *
 * @see https://github.com/kubernetes-sigs/wg-policy-prototypes, https://github.com/openreports/reports-api
 * @public
 */
export function readPolicyReport(record: unknown, where: string): ReadRecord {
  return refusing(where, () => {
    const report = reportSchema.parse(record);
    const [group] = report.apiVersion.split('/');
    if (!KINDS[group]?.includes(report.kind)) {
      throw new RecordFault(
        `${report.kind} of ${
          report.apiVersion
        } is not a policy report. Send one of: ${Object.entries(KINDS)
          .flatMap(([name, kinds]) => kinds.map(kind => `${kind} of ${name}`))
          .join(', ')}.`,
        'kind',
      );
    }
    return joined(
      report.results.map((result, index) =>
        refusing(`${where}.results[${index}]`, () => ({
          findings: findingsOf(report, resultSchema.parse(result)),
        })),
      ),
    );
  });
}

function findingsOf(report: Report, result: Result): Finding[] {
  const given = firstOf(result.result, result.status);
  const outcome = OUTCOMES[given ?? ''];
  if (!outcome) {
    throw new RecordFault(
      `${given ?? 'nothing'} is not a result. Use one of: ${Object.keys(
        OUTCOMES,
      ).join(', ')}.`,
      'result',
    );
  }
  const exceptions = result.properties?.exceptions;
  const resources =
    result.resources.length > 0
      ? result.resources
      : [report.scope ?? undefined];
  return resources.map(resource => {
    const namespace = namespaceOf(resource, report);
    return {
      id: idOf(
        namespace,
        resource?.kind,
        resource?.name ?? report.metadata.name,
        result.policy,
        result.rule,
      ),
      control: {
        catalog: catalogName(result.source ?? 'policy report'),
        id: result.policy,
      },
      title: firstOf(result.message, result.rule) ?? result.policy,
      outcome:
        exceptions && outcome === 'notApplicable' ? 'suppressed' : outcome,
      severity: severityOf(result.severity),
      resource: { namespace, type: resource?.kind, name: resource?.name },
      observedAt: result.timestamp,
      suppression: exceptions,
    };
  });
}

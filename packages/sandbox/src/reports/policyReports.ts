/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { clusterArn } from '../aws/eks/clusterWire';
import { SeededRandom } from '../world/SeededRandom';
import { sandboxTeams } from '../world/teams';
import { Cluster } from '../world/types';

const policies: [
  policy: string,
  rule: string,
  severity: string,
  failing: number,
][] = [
  ['disallow-privileged-containers', 'privileged-containers', 'high', 0.06],
  ['disallow-host-namespaces', 'host-namespaces', 'high', 0.05],
  ['disallow-host-path', 'host-path', 'medium', 0.1],
  ['disallow-latest-tag', 'validate-image-tag', 'medium', 0.2],
  ['require-requests-limits', 'validate-resources', 'medium', 0.25],
  ['require-ro-rootfs', 'validate-readOnlyRootFilesystem', 'medium', 0.4],
  ['require-run-as-nonroot', 'run-as-non-root', 'high', 0.2],
  ['restrict-seccomp-strict', 'check-seccomp-strict', 'medium', 0.3],
];

/** What runs in a cluster: the applications of all teams, each in the namespace of its team. */
export function workloadsOf(): { namespace: string; name: string }[] {
  return sandboxTeams.flatMap(team =>
    team.apps.map(name => ({ namespace: team.name, name })),
  );
}

/** The policy reports of Kyverno in a cluster, as `kubectl get policyreports -A -o json` prints them. */
export function policyReports(seed: number, cluster: Cluster, now: Date) {
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: workloadsOf().map(({ namespace, name }) => {
      const random = SeededRandom.create(
        seed,
        `kyverno/${clusterArn(cluster)}/${namespace}/${name}`,
      );
      const results = policies.map(([policy, rule, severity, failing]) => {
        const failed = random.chance(failing);
        const excepted = failed && random.chance(0.1);
        return {
          source: 'kyverno',
          policy,
          rule: `autogen-${rule}`,
          result: resultOf(failed, excepted),
          message: failed
            ? `validation error: rule autogen-${rule} failed`
            : `validation rule 'autogen-${rule}' passed.`,
          severity,
          category: 'Pod Security',
          scored: true,
          timestamp: { seconds: Math.floor(now.getTime() / 1000), nanos: 0 },
          ...(excepted && {
            properties: { exceptions: `${namespace}/legacy` },
          }),
        };
      });
      return {
        apiVersion: 'wgpolicyk8s.io/v1alpha2',
        kind: 'PolicyReport',
        metadata: {
          name: `${name}-${random.text(8, '0123456789abcdef')}`,
          namespace,
          labels: { 'app.kubernetes.io/managed-by': 'kyverno' },
        },
        scope: { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace },
        results,
      };
    }),
  };
}

function resultOf(failed: boolean, excepted: boolean): string {
  if (excepted) {
    return 'skip';
  }
  return failed ? 'fail' : 'pass';
}

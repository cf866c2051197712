/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { clusterArn } from '../aws/eks/clusterWire';
import { SeededRandom } from '../world/SeededRandom';
import { Cluster } from '../world/types';
import { workloadsOf } from './policyReports';

const checks: [id: string, title: string, severity: string, failing: number][] =
  [
    ['KSV001', 'Process can elevate its own privileges', 'MEDIUM', 0.3],
    ['KSV003', 'Default capabilities are not all dropped', 'LOW', 0.4],
    ['KSV012', 'Runs as root user', 'MEDIUM', 0.2],
    ['KSV013', 'Image tag ":latest" is used', 'MEDIUM', 0.2],
    ['KSV014', 'Root file system is not read-only', 'HIGH', 0.4],
    ['KSV017', 'Privileged container', 'HIGH', 0.06],
    ['KSV030', 'Default seccomp profile is not set', 'LOW', 0.3],
  ];

const vulnerabilities: [id: string, library: string, severity: string][] = [
  ['CVE-2025-10001', 'openssl', 'CRITICAL'],
  ['CVE-2025-10002', 'glibc', 'HIGH'],
  ['CVE-2025-10003', 'zlib', 'MEDIUM'],
  ['CVE-2025-10004', 'busybox', 'LOW'],
];

/** The reports of the Trivy operator in a cluster, as `kubectl get … -A -o json` prints them. */
export function trivyReports(seed: number, cluster: Cluster, now: Date) {
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: workloadsOf().flatMap(({ namespace, name }) => {
      const random = SeededRandom.create(
        seed,
        `trivy/${clusterArn(cluster)}/${namespace}/${name}`,
      );
      const set = `${name}-${random.text(10, 'bcdfghjklmnpqrstvwxz2456789')}`;
      const report = (kind: string, suffix: string, content: object) => ({
        apiVersion: 'aquasecurity.github.io/v1alpha1',
        kind,
        metadata: {
          name: `replicaset-${set}${suffix}`,
          namespace,
          labels: {
            'trivy-operator.container.name': name,
            'trivy-operator.resource.kind': 'ReplicaSet',
            'trivy-operator.resource.name': set,
            'trivy-operator.resource.namespace': namespace,
          },
        },
        report: {
          scanner: {
            name: 'Trivy',
            vendor: 'Aqua Security',
            version: '0.58.0',
          },
          updateTimestamp: now.toISOString(),
          ...content,
        },
      });
      return [
        report('ConfigAuditReport', '', {
          checks: checks.map(([checkID, title, severity, failing]) => ({
            checkID,
            title,
            severity,
            category: 'Kubernetes Security Check',
            success: !random.chance(failing),
          })),
        }),
        report('VulnerabilityReport', `-${name}`, {
          artifact: { repository: `northwind/${name}`, tag: '1.4.2' },
          vulnerabilities: vulnerabilities
            .filter(() => random.chance(0.3))
            .map(([vulnerabilityID, library, severity]) => ({
              vulnerabilityID,
              resource: library,
              installedVersion: '1.0.0',
              fixedVersion: '1.0.1',
              severity,
              title: `${library}: out-of-bounds read`,
              primaryLink: `https://avd.aquasec.com/nvd/${vulnerabilityID.toLowerCase()}`,
            })),
        }),
      ];
    }),
  };
}

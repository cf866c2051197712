/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { listOf, mapOf } from './generators';
import { manifestsOf } from './manifests';

/** What decides what a team's namespace may do. */
const DECIDING = ['ResourceQuota', 'LimitRange', 'NetworkPolicy'];
const POLICIES = [
  'ClusterPolicy',
  'Policy',
  'GeneratingPolicy',
  'MutatingPolicy',
];

/**
 * What else in the repository decides about a namespace: policies of Kyverno
 * that generate or change what a team's file sets. In words, for a plan.
 *
 * Source: https://kyverno.io/docs/policy-types/cluster-policy/generate/
 */
export function namespacePolicies(
  files: ReadonlyMap<string, string>,
): string[] {
  return POLICIES.flatMap(kind =>
    manifestsOf(files, kind).manifests.flatMap(({ path, value }) => {
      const name = String(mapOf(value.metadata).name ?? path);
      const spec = mapOf(value.spec);
      const kinds = listOf(spec.rules).map(mapOf).flatMap(kindsOfRule);
      // The newer kinds hold expressions, which only Kyverno evaluates.
      const named = DECIDING.filter(one =>
        kind.startsWith('Generating') || kind.startsWith('Mutating')
          ? JSON.stringify(spec).includes(one)
          : kinds.includes(one),
      );
      return named.length > 0
        ? [
            `Policy ${name} (${path}) decides about namespaces as well: it sets a ${named.join(
              ' and a ',
            )}, which was not checked`,
          ]
        : [];
    }),
  );
}

function kindsOfRule(rule: Record<string, unknown>): string[] {
  const { generate, mutate } = rule;
  const { kind, cloneList, foreach } = mapOf(generate);
  return [
    kind,
    ...listOf(mapOf(cloneList).kinds),
    ...listOf(foreach).map(one => mapOf(one).kind),
    ...(mutate ? matchedKinds(rule) : []),
  ].map(found => String(found).split('/').at(-1) ?? '');
}

function matchedKinds(rule: Record<string, unknown>): unknown[] {
  const match = mapOf(rule.match);
  return [match, ...listOf(match.any), ...listOf(match.all)]
    .map(one => mapOf(mapOf(one).resources))
    .flatMap(({ kinds }) => listOf(kinds));
}

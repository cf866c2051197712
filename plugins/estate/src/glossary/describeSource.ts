/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const names: Record<string, string> = {
  organization: 'Organization',
  organizations: 'Organization',
  eks: 'EKS clusters',
  clusters: 'EKS clusters',
  enclaves: 'Nitro enclaves',
  atmos: 'Atmos environments',
  environments: 'Atmos environments',
  gitops: 'GitOps teams',
  teams: 'GitOps teams',
};

/**
 * What people call a source of the estate: `enclaves` as `Nitro enclaves`,
 * `enclaves-eu` as `Nitro enclaves (eu)`; a site's own source by its id.
 */
export function describeSource(source: string): string {
  const [kind, ...configId] = source.split('-');
  if (names[source] || !names[kind]) {
    return names[source] ?? source;
  }
  return `${names[kind]} (${configId.join('-')})`;
}

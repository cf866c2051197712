/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateWords } from '../translation';

const words: Record<
  string,
  'organization' | 'clusters' | 'enclaves' | 'environments' | 'teams'
> = {
  organization: 'organization',
  organizations: 'organization',
  eks: 'clusters',
  clusters: 'clusters',
  enclaves: 'enclaves',
  atmos: 'environments',
  environments: 'environments',
  gitops: 'teams',
  teams: 'teams',
};

/**
 * What people call a source of the estate: `enclaves` as `Nitro enclaves`,
 * `enclaves-eu` as `Nitro enclaves (eu)`; a site's own source by its id.
 */
export function describeSource(t: EstateWords, source: string): string {
  const [kind, ...configId] = source.split('-');
  const word = words[kind];
  if (!word) {
    return source;
  }
  const name = t(`sources.${word}`);
  return configId.length > 0 ? `${name} (${configId.join('-')})` : name;
}

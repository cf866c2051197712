/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const SOURCE_IDS: Record<string, string> = {
  organizations: 'organization',
  clusters: 'eks',
  enclaves: 'enclaves',
  environments: 'environments',
  teams: 'teams',
};

/**
 * Whether a source is missing only because its configuration could not be
 * used: its shards then stay as they are.
 *
 * @param setAside - sections and sources, e.g. `clusters` or `enclaves.default`
 */
export function isSetAside(source: string, setAside: string[]): boolean {
  return setAside.some(place => {
    const [section, configId] = place.split('.');
    const base = SOURCE_IDS[section];
    if (!base) {
      return false;
    }
    if (configId === undefined) {
      return source === base || source.startsWith(`${base}-`);
    }
    return source === (configId === 'default' ? base : `${base}-${configId}`);
  });
}

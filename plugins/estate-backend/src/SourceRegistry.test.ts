/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceRegistry } from './SourceRegistry';

describe('SourceRegistry', () => {
  it('knows which sources are missing only because of their settings', () => {
    const registry = new SourceRegistry();
    registry.addConfiguration({
      sections: {
        organizations: 'organization',
        clusters: 'eks',
        enclaves: 'enclaves',
        regionCacheFor: undefined,
      },
      problems: [],
      setAside: [
        'estate.organizations.default',
        'estate.clusters',
        'estate.enclaves.other',
        'estate.regionCacheFor',
      ],
    });
    const kept = (id: string) => registry.isSetAside(id);
    expect(['organization', 'eks', 'enclaves-other'].map(kept)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['organization-other', 'enclaves', 'teams', 'undefined'].map(kept),
    ).toEqual([false, false, false, false]);
  });
});

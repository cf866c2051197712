/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readGitSources } from './readGitSources';

describe('readGitSources', () => {
  it('takes a single repository or several by name, and sets a wrong one aside', () => {
    const { config, problems, setAside } = readGitSources(
      new ConfigReader({
        estate: {
          environments: { default: { url: 'acme/live' } },
          teams: {
            apps: { url: 'https://github.com/acme/apps/tree/main' },
            data: { url: 'https://github.com/acme/data/tree/main' },
            odd: {
              url: 'https://github.com/acme/odd/tree/main',
              groupNamespace: 'Git Ops',
            },
          },
        },
      }),
    );
    expect(Object.keys(config.teams)).toEqual(['apps', 'data']);
    expect(config.teams.apps.path).toBe('teams/*/team.yaml');
    expect(config.environments).toEqual({});
    expect(problems.map(explainProblem)).toEqual([
      expect.stringMatching(
        /^estate\.environments\.default\.url = "acme\/live" is not a URL/,
      ),
      expect.stringMatching(
        /^estate\.teams\.odd\.groupNamespace = "Git Ops" is not a namespace of the catalog/,
      ),
    ]);
    expect(setAside).toEqual([
      'estate.environments.default',
      'estate.teams.odd',
    ]);
  });
});

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readGitOpsConfig } from './readGitOpsConfig';

const url = 'https://github.com/acme/platform-gitops/tree/main';
const read = (provisioning: object) =>
  readGitOpsConfig(new ConfigReader({ provisioning } as object));

describe('readGitOpsConfig', () => {
  it('sets a faulty section aside, names its fault and keeps the rest', () => {
    const { config, problems, setAside } = read({
      environments: { default: { url: 'https://github.com/acme' } },
      teams: { default: { url } },
    });
    expect(config.environments).toBeUndefined();
    expect(config.teams).toEqual({ url, path: 'teams/*/team.yaml' });
    expect(problems.map(explainProblem)).toEqual([
      'provisioning.environments.default.url = "https://github.com/acme" is not the address of a repository. Write it such as https://github.com/acme/platform-gitops/tree/main.',
    ]);
    expect(setAside).toEqual(['provisioning.environments.default']);
  });

  it('takes one source alone, as the estate does, and says which others it does not use', () => {
    const { config, problems, setAside } = read({
      environments: { url },
      teams: { default: { url }, second: { url } },
    });
    expect(config.environments).toEqual({ url });
    expect(config.teams).toBeDefined();
    expect(problems.map(explainProblem)).toEqual([
      'provisioning.teams.second is not used, since there is one of them. Move it to provisioning.teams.default.',
    ]);
    expect(setAside).toEqual(['provisioning.teams.second']);
  });

  it('reads Argo CD, or says what is wrong with it', () => {
    const argoCd = { url: 'https://argocd.acme.example/', token: 'x' };
    expect(read({ argoCd }).config.argoCd).toEqual({
      url: 'https://argocd.acme.example',
      token: 'x',
      giveUpAfter: { minutes: 30 },
    });
    const bad = read({ argoCd: { url: 'argocd', token: 7 } });
    expect(bad.problems.map(explainProblem)).toEqual([
      expect.stringMatching(/^provisioning.argoCd.url = "argocd" is not a URL/),
      expect.stringMatching(/^provisioning.argoCd.token is not text/),
    ]);
  });

  it('sees an Atmos repository as the estate does, unless it says otherwise', () => {
    const live = 'https://github.com/acme/live/tree/main';
    const settings = {
      nameTemplate: '{{ .vars.stage }}',
      configPath: 'a.yaml',
    };
    const both = (own: object) =>
      readGitOpsConfig(
        new ConfigReader({
          estate: { environments: { default: { url: live, ...settings } } },
          provisioning: { environments: { default: { url: live, ...own } } },
        }),
      );
    expect(both({}).config.environments).toEqual({ url: live, ...settings });
    expect(both({ configPath: 'b.yaml' })).toMatchObject({
      config: { environments: { ...settings, configPath: 'b.yaml' } },
      problems: [],
    });
  });

  it('has defaults that allow nothing', () => {
    expect(read({})).toEqual({
      config: {
        git: { allow: [] },
      },
      problems: [],
      sections: ['environments', 'teams', 'git', 'argoCd'],
      setAside: [],
    });
  });
});

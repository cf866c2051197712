/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { readExecutorsConfig } from './readExecutorsConfig';

const url = 'https://github.com/acme/platform-gitops/tree/main';
const read = (provisioning: object) =>
  readExecutorsConfig(new ConfigReader({ provisioning } as object));

describe('readExecutorsConfig', () => {
  it('sets a faulty section aside, names its faults and keeps the rest', () => {
    const { config, problems } = read({
      enclaves: { default: { region: 'Frankfurt', tableName: 'enclaves' } },
      teams: { default: { url } },
    });
    expect(config.enclaves).toBeUndefined();
    expect(config.teams).toEqual({ url, path: 'teams/*/team.yaml' });
    expect(problems.map(({ key }) => key)).toEqual([
      'provisioning.enclaves.default.region',
      'provisioning.enclaves.default.deploymentMachineArn',
      'provisioning.enclaves.default.cleanupMachineArn',
    ]);
    expect(problems[0].message).toBe(
      'is not an AWS region; enter a region code such as eu-central-1',
    );
  });

  it('says what it does not read', () => {
    const { config, problems } = read({
      environments: { url },
      teams: { default: { url }, second: { url } },
    });
    expect(config.environments).toBeUndefined();
    expect(config.teams).toBeDefined();
    expect(problems).toEqual([
      {
        key: 'provisioning.environments.url',
        message: 'is not read: move it to provisioning.environments.default',
      },
      {
        key: 'provisioning.teams.second',
        message: 'is not read: move it to provisioning.teams.default',
      },
    ]);
  });

  it('reads Argo CD, or says what is wrong with it', () => {
    const argoCd = { url: 'https://argocd.acme.example/', token: 'x' };
    expect(read({ argoCd }).config.argoCd).toEqual({
      url: 'https://argocd.acme.example',
      token: 'x',
      giveUpAfter: { minutes: 30 },
    });
    expect(read({ argoCd: { url: 'argocd', token: '' } }).problems).toEqual([
      {
        key: 'provisioning.argoCd.url',
        message: 'is no address of an Argo CD',
      },
      { key: 'provisioning.argoCd.token', message: 'is empty' },
    ]);
  });

  it('sees an Atmos repository as the estate does, unless it says otherwise', () => {
    const live = 'https://github.com/acme/live/tree/main';
    const settings = {
      nameTemplate: '{{ .vars.stage }}',
      configPath: 'a.yaml',
    };
    const both = (own: object) =>
      readExecutorsConfig(
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
        accounts: {},
        stepFunctions: { allow: [], logs: [] },
        fleet: { allow: [], allowOrganizationRoot: false },
        git: { allow: [] },
      },
      problems: [],
    });
  });
});

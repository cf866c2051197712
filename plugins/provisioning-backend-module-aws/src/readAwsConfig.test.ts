/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readAwsConfig } from './readAwsConfig';

const read = (provisioning: object) =>
  readAwsConfig(new ConfigReader({ provisioning } as object));

describe('readAwsConfig', () => {
  it('sets a faulty section aside, names its faults and keeps the rest', () => {
    const { config, problems, setAside } = read({
      enclaves: { default: { region: 'Frankfurt', tableName: 'enclaves' } },
      fleet: { allow: ['*'] },
    });
    expect(config.enclaves).toBeUndefined();
    expect(config.fleet.allow).toEqual(['*']);
    expect(setAside).toEqual(['provisioning.enclaves.default']);
    expect(problems.map(({ key }) => key)).toEqual([
      'provisioning.enclaves.default.region',
      'provisioning.enclaves.default.deploymentMachineArn',
      'provisioning.enclaves.default.cleanupMachineArn',
    ]);
    expect(explainProblem(problems[0])).toBe(
      'provisioning.enclaves.default.region = "Frankfurt" is not an AWS region. Enter a region code such as eu-central-1.',
    );
  });

  it('has defaults that allow nothing', () => {
    expect(read({})).toEqual({
      config: {
        accounts: {},
        stepFunctions: { allow: [], logs: [] },
        fleet: { allow: [], allowOrganizationRoot: false },
      },
      problems: [],
      sections: ['enclaves', 'accounts', 'stepFunctions', 'fleet'],
      setAside: [],
    });
  });
});

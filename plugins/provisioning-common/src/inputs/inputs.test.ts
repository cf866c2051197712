/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { problemsOf } from '../problemsOf';
import { enclaveCreateInputsSchema } from './enclaveInputs';
import {
  environmentOnboardInputsSchema,
  vpcCidrSchema,
} from './environmentInputs';
import { imageReferenceSchema } from './fields';
import { nameProblem } from './nameProblem';
import { gitChangeInputsSchema } from './otherInputs';
import { teamOnboardInputsSchema } from './teamInputs';

const enclave = {
  dockerImage: 'registry.example/kyc/signer:1.4.2',
  instanceType: 'm6i.xlarge',
  cpuCount: 2,
  memoryMib: 2048,
};

function enclaveProblems(change: object) {
  const input = { ...enclave, ...change };
  const result = enclaveCreateInputsSchema.safeParse(input);
  return result.success ? [] : problemsOf(result.error, input);
}

describe('enclaveCreateInputsSchema', () => {
  it('fills in what was left out', () => {
    expect(enclaveCreateInputsSchema.parse(enclave)).toEqual({
      ...enclave,
      description: '',
      workloadType: 'service',
      exposePorts: [],
      publicAccess: false,
      enableDebug: false,
      environmentVariables: {},
    });
  });

  it.each([
    [{ cpuCount: 8, instanceType: 'm6i.4xlarge' }, 'memoryMib', 2048, '4096'],
    [{ memoryMib: 512 }, 'memoryMib', 512, ''],
    [{ instanceType: 'm5.large' }, 'instanceType', 'm5.large', 'm6i.xlarge'],
    [{ cpuCount: 4 }, 'cpuCount', 4, 'fewer vCPU'],
    [{ cpuCount: 3 }, 'cpuCount', 3, ''],
    [{ dockerImage: 'signer' }, 'dockerImage', 'signer', 'registry.example'],
    [{ exposePorts: [0] }, 'exposePorts.0', 0, ''],
    [{ healthCheckInterval: 1 }, 'healthCheckInterval', 1, ''],
  ])('refuses %j, naming field, value and fix', (change, field, value, fix) => {
    expect(enclaveProblems(change)).toContainEqual({
      field: `inputs.${field}`,
      value,
      reason: expect.stringMatching(/\w/),
      fix: expect.stringContaining(fix),
    });
  });

  it('refuses what it does not know', () => {
    expect(enclaveProblems({ cpus: 2 })).toHaveLength(1);
  });
});

describe('fields', () => {
  it('knows image references', () => {
    const digest = `sha256:${'0f'.repeat(32)}`;
    for (const good of [
      'nginx:1.27',
      'localhost:5000/a/b:latest',
      `registry.example/a@${digest}`,
      `registry.example/team/app_one:1@${digest}`,
    ]) {
      expect(imageReferenceSchema.safeParse(good).success).toBe(true);
    }
    for (const bad of [
      '',
      'nginx',
      'UPPER/a:1',
      'a:b c',
      'a@sha256:12',
      '/a:1',
    ]) {
      expect(imageReferenceSchema.safeParse(bad).success).toBe(false);
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '   ',
    '\u001b[31mred\u001b[0m',
    'kyc\u202eved',
    'x'.repeat(200),
    'Ünïcödé 名前',
    'ab',
    'Kyc',
    '1kyc',
    'kyc-',
    'k_yc',
    'kyc\n',
    'x'.repeat(41),
  ])('refuses the name %j with its rule', name => {
    for (const kind of ['enclave.create', 'account.create']) {
      expect(nameProblem(kind, name)).toEqual({
        field: 'target.name',
        value: name,
        reason: 'This is not a valid name',
        fix: 'Use 3 to 40 characters: a-z, 0-9 and -. Begin with a letter and end with a letter or digit',
      });
    }
  });

  it('knows names and networks', () => {
    expect(nameProblem('enclave.create', 'kyc-prod')).toBeUndefined();
    expect(nameProblem('enclave.create', 'x'.repeat(40))).toBeUndefined();
    expect(nameProblem('team.onboard', 'x')).toBeUndefined();
    expect(nameProblem('team.onboard', 'x'.repeat(51))).toBeDefined();
    expect(nameProblem('team.onboard', 'Bad_Name')).toBeDefined();
    expect(nameProblem('thing.create', '../')).toBeUndefined();
    expect(vpcCidrSchema.safeParse('10.42.0.0/16').success).toBe(true);
    for (const bad of ['10.42.0.0', '10.42.0.0/8', '10.42.0.0/30', 'ten/16']) {
      expect(vpcCidrSchema.safeParse(bad).success).toBe(false);
    }
  });
});

describe('other inputs', () => {
  it('keeps files below the repository and wants at least one', () => {
    const change = { repository: 'https://git.example/a/b', title: 'Change' };
    const parse = (files: object[]) =>
      gitChangeInputsSchema.safeParse({ ...change, files }).success;
    expect(parse([{ path: 'a/b.yaml', content: 'a: 1' }])).toBe(true);
    expect(parse([])).toBe(false);
    expect(parse([{ path: '../b.yaml', content: '' }])).toBe(false);
    expect(parse([{ path: '/etc/b', content: '' }])).toBe(false);
  });

  it('fills in a team and an environment', () => {
    expect(
      teamOnboardInputsSchema.parse({
        description: 'Checks who customers are',
        owner: { name: 'Omar Haddad', email: 'omar@steward.example' },
      }),
    ).toMatchObject({
      tier: 'standard',
      networkPolicy: { allowIngress: false, allowEgress: true },
      applications: [],
    });
    const environment = {
      tenant: 'payments',
      stage: 'dev',
      description: 'Daily work',
    };
    expect(
      environmentOnboardInputsSchema.parse(environment).components,
    ).toEqual([]);
    expect(
      environmentOnboardInputsSchema.safeParse({ ...environment, stage: 'qa' })
        .success,
    ).toBe(false);
  });
});

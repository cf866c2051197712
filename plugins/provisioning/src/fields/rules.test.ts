/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AssessAnswer } from '@steward/backstage-plugin-provisioning-common';
import { englishWords } from '../__testUtils__/englishWords';
import { cidrProblem } from './cidrProblem';
import { memoryProblem } from './MemoryField';
import { refusalsOf } from './refusalsOf';
import { formPathOf, sortProblems } from './sortProblems';

const mapping = {
  kind: 'enclave.{operation}',
  target: { name: 'name', accountId: 'place.account' },
  inputs: {
    quota: 'quota',
    image: 'image',
    kindOfWork: { const: 'batch' },
    owner: { name: 'lead.name' },
  },
};

describe('sortProblems', () => {
  it('finds the form property behind a problem, and tells wrong from missing', () => {
    const problem = (field: string) => ({ field, reason: 'no', fix: 'other' });
    expect(formPathOf(problem('target.accountId'), mapping)).toBe(
      'place.account',
    );
    expect(formPathOf(problem('inputs.quota.requests.cpu'), mapping)).toBe(
      'quota.requests.cpu',
    );
    expect(formPathOf(problem('inputs.owner.name'), mapping)).toBe('lead.name');
    for (const none of ['kind', 'inputs.kindOfWork', 'inputs.owner']) {
      expect(formPathOf(problem(none), mapping)).toBeUndefined();
    }
    const problems = ['target.name', 'inputs.image', 'kind'].map(problem);
    expect(sortProblems(problems, mapping, { name: 'kyc' })).toEqual({
      wrong: [problem('target.name'), problem('kind')],
      missing: ['image'],
    });
    const found = { ...problem('inputs.image'), value: 'signer:1 or signer:2' };
    expect(sortProblems([found], mapping, {})).toEqual({
      wrong: [found],
      missing: [],
    });
  });
});

describe('refusalsOf', () => {
  it('keeps back what is wrong, denied or held, but not what is only missing', () => {
    const answer: AssessAnswer = {
      problems: [
        { field: 'inputs.image', reason: 'is needed', fix: 'Enter one' },
        { field: 'target.name', reason: 'It is taken', fix: 'Choose another' },
      ],
      holder: {
        id: 'r',
        kind: 'enclave.resize',
        state: 'RUNNING',
        requestedBy: 'user:default/dana.reyes',
      },
    };
    expect(refusalsOf(englishWords, answer, mapping, { name: 'kyc' })).toEqual([
      'It is taken. Choose another.',
      'Another run holds it: Resize enclave. Wait for its end, or cancel it.',
    ]);
    expect(refusalsOf(englishWords, { problems: [] }, mapping, {})).toEqual([]);
  });
});

describe('fields', () => {
  it('know which networks overlap', () => {
    const taken = [{ cidr: '10.42.0.0/16', usedBy: 'core-dev' }];
    expect(cidrProblem(englishWords, '10.43.0.0/16', taken)).toBeUndefined();
    expect(cidrProblem(englishWords, '10.42.128.0/20', taken)).toMatch(
      /of core-dev/,
    );
    expect(cidrProblem(englishWords, '10.0.0.0/8', taken)).toMatch(
      /overlaps 10.42.0.0/,
    );
    expect(cidrProblem(englishWords, '10.42.0.0/16', [])).toBeUndefined();
    for (const none of ['10.42.0.0', '10.42.0.0/33', '10.256.0.0/16', 'x']) {
      expect(cidrProblem(englishWords, none, [])).toMatch(/no IPv4 network/);
    }
  });

  it('know how much memory vCPU need', () => {
    expect(memoryProblem(englishWords, 4096, 8)).toBeUndefined();
    expect(memoryProblem(englishWords, 4095, 8)).toMatch(
      /8 vCPU need at least 4096 MiB/,
    );
    expect(memoryProblem(englishWords, 512, 1)).toMatch(/Enter 1024 to 16384/);
    expect(memoryProblem(englishWords, 20_000, undefined)).toMatch(
      /Enter 1024 to 16384/,
    );
    expect(memoryProblem(englishWords, undefined, 8)).toBeUndefined();
  });
});

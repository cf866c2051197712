/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { z } from 'zod';
import { validateRequest } from './validateRequest';

const kind: RunKind<{ description?: string; input?: unknown }> = {
  name: 'enclave.create',
  title: 'Create an enclave',
  executor: 'none',
  destructive: false,
  inputsSchema: z.strictObject({
    description: z.string().optional(),
    input: z.unknown().optional(),
  }),
  naturalKey: ({ target }) => target.name,
  plan: async () => ({ problems: [] }),
};

const validate = (name: string, description?: string) =>
  validateRequest([kind], {
    kind: kind.name,
    target: { name },
    inputs: { description },
  });

describe('validateRequest', () => {
  it.each([
    '<b>kyc</b>',
    '../kyc',
    '   ',
    '\u001b[31mkyc',
    'kyc\u202e',
    'x'.repeat(200),
  ])('refuses the name %j, for an assessment as for a request', name => {
    expect(validate(name)).toEqual({
      problems: [
        expect.objectContaining({
          field: 'target.name',
          value: name,
          reason: 'This is not a valid name',
          fix: expect.stringContaining('3 to 40 characters'),
        }),
      ],
    });
  });

  it('takes secrets out of a description', () => {
    const { valid } = validate('kyc-dev', `uses AKIA${'Q'.repeat(16)}`);
    expect(valid?.inputs.description).toBe('uses [redacted]');
  });

  it.each([
    ['an access key', { key: `AKIA${'Q'.repeat(16)}` }, 'inputs.input.key'],
    [
      'a token in a list',
      { headers: ['x', `Bearer ${'t'.repeat(20)}`] },
      'inputs.input.headers.1',
    ],
    [
      'a JWT',
      { token: `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}` },
      'inputs.input.token',
    ],
    [
      'a connection string',
      { url: 'postgres://app:hunter22@db.internal/kyc' },
      'inputs.input.url',
    ],
    [
      'a private key',
      {
        pem: '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----',
      },
      'inputs.input.pem',
    ],
  ])('refuses %s in the input of a machine', (_name, input, field) => {
    const { valid, problems } = validateRequest([kind], {
      kind: kind.name,
      target: { name: 'kyc-dev' },
      inputs: { input },
    });
    expect(valid).toBeUndefined();
    expect(problems).toEqual([
      {
        field,
        reason: expect.stringContaining('looks like a secret'),
        fix: expect.stringContaining('AWS Secrets Manager'),
      },
    ]);
  });

  it('lets references to secrets pass', () => {
    const input = {
      secretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:kyc',
      secretName: 'kyc/database',
    };
    expect(
      validateRequest([kind], {
        kind: kind.name,
        target: { name: 'kyc-dev' },
        inputs: { input },
      }).problems,
    ).toEqual([]);
  });

  it('writes refs as the catalog does, and refuses what is none', () => {
    const target = { name: 'kyc-dev', team: 'Group:Default/Pay' };
    const refs = (entityRef: string) =>
      validateRequest([kind], {
        kind: kind.name,
        target: { ...target, entityRef },
        inputs: {},
      });
    expect(refs('Resource:default/KYC').valid?.target).toEqual({
      name: 'kyc-dev',
      team: 'pay',
      entityRef: 'resource:default/kyc',
    });
    expect(refs('kyc')).toMatchObject({
      problems: [{ field: 'target.entityRef', value: 'kyc' }],
    });
  });
});

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { z } from 'zod';
import { validateRequest } from './validateRequest';

const kind: RunKind<{ description?: string }> = {
  name: 'enclave.create',
  title: 'Create an enclave',
  executor: 'none',
  destructive: false,
  inputsSchema: z.strictObject({ description: z.string().optional() }),
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
});

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { requestOfForm } from './requestOfForm';

describe('requestOfForm', () => {
  it('takes properties by path, constants and objects of both, and leaves out what has no value', () => {
    const options = {
      kind: 'enclave.{operation}',
      target: { name: 'enclave.id', team: 'team' },
      inputs: {
        quota: { requests: { cpu: 'cpu', memory: { const: '8Gi' } } },
        items: 'items',
        absent: 'enclave.absent.deeper',
        nothing: 'team.deeper',
        emptied: 'note',
      },
    };
    expect(
      requestOfForm(options, {
        operation: 'pause',
        enclave: { id: 'enc_1' },
        cpu: '4',
        items: [1],
        team: null,
        note: '',
      }),
    ).toEqual({
      kind: 'enclave.pause',
      target: { name: 'enc_1' },
      inputs: {
        quota: { requests: { cpu: '4', memory: '8Gi' } },
        items: [1],
      },
    });
    expect(requestOfForm({ kind: 'team.{x}', target: {} }, {})).toEqual({
      kind: 'team.',
      target: { name: '' },
      inputs: {},
    });
  });
});

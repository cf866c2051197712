/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord } from '@steward/backstage-plugin-estate-common';
import { checkRecord } from './checkRecord';

const KEY = `AKIA${'ABCD'.repeat(4)}`;

describe('checkRecord', () => {
  it('lets no secret of a description, an error or a tag into the catalog', () => {
    const enclave: EstateRecord = {
      kind: 'nitro-enclave',
      id: 'enc_1',
      status: 'FAILED',
      description: `signs with ${KEY}`,
      errorMessage: 'postgres://app:hunter22@db.internal/kyc is away',
    };
    expect(checkRecord(enclave).record).toMatchObject({
      id: 'enc_1',
      description: 'signs with [redacted]',
      errorMessage: 'postgres://app:[redacted]@db.internal/kyc is away',
    });
    const unit: EstateRecord = {
      kind: 'organizational-unit',
      id: 'ou-abcd-12345678',
      name: 'Payments',
      arn: 'arn:aws:organizations::111111111111:ou/o-1/ou-abcd-12345678',
      organizationId: 'o-1',
      tags: { owner: 'payments', note: KEY },
    };
    const { record, fault } = checkRecord(unit);
    expect(fault).toBeUndefined();
    expect(record).toMatchObject({
      tags: { owner: 'payments', note: '[redacted]' },
    });
  });
});

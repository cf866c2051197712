/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { queuePlace } from './queuePlace';

describe('queuePlace', () => {
  it.each([
    ['https://sqs.eu-central-1.amazonaws.com', 'eu-central-1'],
    ['https://sqs.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['https://sqs.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
    ['https://eu-west-1.queue.amazonaws.com', 'eu-west-1'],
    ['http://localhost:4566', 'us-east-2'],
  ])('finds the region of %s', (host, region) => {
    expect(
      queuePlace(`${host}/111111111111/scan.fifo`, { region: 'us-east-2' }),
    ).toEqual({ accountId: '111111111111', region });
  });

  it('refuses what is not the address of a queue', () => {
    for (const path of ['', '/1234/scan', '/111111111111/', '/scan']) {
      expect(
        queuePlace(`https://sqs.eu-west-1.amazonaws.com${path}`, {}),
      ).toBeUndefined();
    }
  });
});

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { executionArn } from './executionArn';

describe('executionArn', () => {
  const place = 'arn:aws-us-gov:states:us-gov-west-1:123456789012';

  it.each(['quota', 'quota:PROD', 'quota:7'])(
    'is that of the machine for %s',
    machine => {
      expect(executionArn(`${place}:stateMachine:${machine}`, 'one')).toBe(
        `${place}:execution:quota:one`,
      );
    },
  );
});

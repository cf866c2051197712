/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { nameEntities } from './nameEntities';

describe('nameEntities', () => {
  it('names people and groups, and leaves the rest as it is', () => {
    expect(
      nameEntities(
        'Cancelled by user:default/dana.reyes. Ask group:ops/on-call.',
      ),
    ).toBe('Cancelled by dana.reyes. Ask ops/on-call.');
    const other = 'resource:default/aws-1 has arn:aws:iam::1:user/x, a:b';
    expect(nameEntities(other)).toBe(other);
  });
});

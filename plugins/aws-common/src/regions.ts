/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

/**
 * Whether a text has the form of a region code, such as `eu-central-1`,
 * `us-gov-west-1` or `eusc-de-east-1`. AWS opens regions more often than
 * Steward is released, so a region that no list has is accepted.
 *
 * @public
 */
export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/** The code of an AWS region. @public */
export const regionSchema = z
  .string()
  .regex(
    REGION,
    'is not an AWS region; enter a region code such as eu-central-1',
  );

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';

/**
 * The name of the sandbox's configuration aggregator.
 *
 * @public
 */
export const sandboxAggregator = 'steward-aggregator';

/** Refuses an aggregator that does not exist. */
export function requireAggregator(name: string): void {
  if (name !== sandboxAggregator) {
    throw new AwsError(
      'NoSuchConfigurationAggregatorException',
      `The configuration aggregator ${name} does not exist.`,
    );
  }
}

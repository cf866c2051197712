/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** `"Action": "*"`, `actions = ["s3:*"]`, `Resource: '*'` and the like. */
const WILDCARD =
  /\b(?:not)?(?:actions?|resources?)\b["']?\s*[:=]\s*\[?\s*["']?(?:[a-z0-9-]+:)?\*["']?/gi;

/** How many grants with a wildcard a text has, in JSON, YAML or HCL. */
export function iamWildcards(text: string): number {
  return text.match(WILDCARD)?.length ?? 0;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Why something cannot be requested: nothing, or nothing usable, stands under a
 * key below `provisioning`.
 *
 * @public
 */
export function missingSection(key: string): string {
  return `provisioning.${key} is not set or not usable; set it in app-config.yaml`;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { YamlMap } from '../yaml/records';

/** A component of a stack with everything it inherits merged. */
export interface ResolvedComponent {
  name: string;
  /** terraform, helmfile, packer … */
  type: string;
  /** Path of the root module below the components folder. */
  component: string;
  enabled: boolean;
  /** The merged sections: vars, settings, env, metadata, dependencies. */
  sections: YamlMap;
  /** What could not be told, as `path: expression`. */
  unresolved: string[];
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { YamlMap } from '../yaml/records';
import { UnresolvedImport } from './resolveImports';

/** A component with what Atmos hands to it. @public */
export interface ComponentSections {
  /** `terraform`, `helmfile` or `packer`. */
  type: string;
  name: string;
  /** Merged and evaluated: vars, settings, env, metadata, dependencies. */
  sections: YamlMap;
}

/** What one top-level manifest says of one environment. @public */
export interface StackPart {
  /** Name of the environment, also where no record could be made of it. */
  id: string;
  /** Root and Terraform level sections, evaluated: vars, settings, env, dependencies. */
  sections: YamlMap;
  components: ComponentSections[];
}

/**
 * How one top-level manifest came out: what was read for it, and what its
 * components get. Who changes a repository compares these from before and after.
 *
 * @public
 */
export interface ResolvedStack {
  file: string;
  /** Every file that it is made of: itself, its imports and what they include. */
  manifests: ReadonlySet<string>;
  /** Imports that were left out, its own and those of its imports. */
  unresolvedImports: UnresolvedImport[];
  /** More than one where components have a stack of their own. */
  parts: StackPart[];
  /** Components whose stack cannot be told, as `name: reason`. */
  nameless: string[];
}

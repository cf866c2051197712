/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateDelimiters } from '../goTemplate/parseTemplate';
import { ListMergeStrategy } from './mergeDeep';

/** What `atmos.yaml` says about stacks. See https://atmos.tools/cli/configuration/stacks @public */
export interface AtmosConfig {
  /** Path of the file that says so. */
  file: string;
  /** `base_path`, from the repository's root. */
  basePath: string;
  /** Folder of the manifests, from the repository's root. */
  stacksPath: string;
  includedPaths: string[];
  excludedPaths: string[];
  nameTemplate?: string;
  namePattern?: string;
  lists: ListMergeStrategy;
  /** Whether Go templates in manifests are evaluated at all. */
  templatesEnabled: boolean;
  delimiters: TemplateDelimiters;
  /** Whether a value that an import's template lacks is printed as `<no value>`. */
  ignoreMissingValues: boolean;
  /** Whether `metadata` is inherited from base components. */
  inheritMetadata: boolean;
}

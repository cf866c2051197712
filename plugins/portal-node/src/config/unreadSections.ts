/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { ConfigurationProblem } from './ConfigurationProblem';
import { isObject, keyAt, valueAt } from './paths';

/**
 * Names each section that is configured and that no installed module reads.
 *
 * @param root - path that the sections are below
 * @param modules - the package of the module that reads a section, by section
 * @param read - the sections that the installed modules read
 * @public
 */
export function unreadSections(
  config: Config,
  root: string,
  modules: Readonly<Record<string, string>>,
  read: readonly string[],
): ConfigurationProblem[] {
  const value = valueAt(config.getOptional(), root.split('.'));
  const names = isObject(value) ? Object.keys(value) : [];
  return names
    .filter(name => name in modules && !read.includes(name))
    .map(name => ({
      key: keyAt(root, [name]),
      reason: 'is not read, because the module for it is not installed',
      fix: `Add backend.add(import('${modules[name]}')) to the backend, or take out the section`,
    }));
}

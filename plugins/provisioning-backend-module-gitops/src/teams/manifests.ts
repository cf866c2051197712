/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, YamlMap } from '@steward/backstage-plugin-estate-node';
import { parseAllDocuments } from 'yaml';

/** A Kubernetes manifest of a repository. */
export interface Manifest {
  path: string;
  value: YamlMap;
}

/** Manifests of a kind, also those in a List, and files that mention it but are not YAML. */
export function manifestsOf(
  files: ReadonlyMap<string, string>,
  kind: string,
): { manifests: Manifest[]; faults: string[] } {
  const mentions = new RegExp(`\\bkind["']?\\s*:\\s*["']?${kind}\\b`);
  const manifests: Manifest[] = [];
  const faults: string[] = [];
  for (const [path, text] of files) {
    if (!/\.(ya?ml|json)$/.test(path) || !mentions.test(text)) {
      continue;
    }
    for (const document of parseAllDocuments(text)) {
      if (document.errors.length > 0) {
        faults.push(path);
        break;
      }
      const value: unknown = document.toJS();
      const items =
        isMap(value) && Array.isArray(value.items) ? value.items : [value];
      manifests.push(
        ...items
          .filter(isMap)
          .filter(item => item.kind === kind)
          .map(item => ({ path, value: item })),
      );
    }
  }
  return { manifests, faults };
}

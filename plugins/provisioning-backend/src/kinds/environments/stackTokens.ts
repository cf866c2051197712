/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { isMap, YamlMap } from '@steward/backstage-plugin-estate-node';

/** What one stack differs from another by, in paths, imports and variables. */
export interface StackTokens {
  account?: string;
  tenant?: string;
  region?: string;
  stage?: string;
}

const NAMES = ['account', 'tenant', 'region', 'stage'] as const;

/** A stack of the repository that a new one is modelled on. */
export interface Neighbour {
  record: EnvironmentRecord;
  file: string;
  /** Its own manifest, without what it imports. */
  manifest: YamlMap;
  tokens: StackTokens;
}

/** The tokens of a stack that is there. */
export function tokensOf(
  record: EnvironmentRecord,
  manifest: YamlMap,
): StackTokens {
  const vars = isMap(manifest.vars) ? manifest.vars : {};
  const account = vars.account ?? vars.account_name;
  return {
    account: typeof account === 'string' ? account : undefined,
    tenant: record.tenant,
    region: record.region,
    stage: record.stage,
  };
}

/** Replaces each part of a path that is a token's value by its name: `{tenant}`. */
export function generalise(path: string, tokens: StackTokens): string {
  return path
    .split('/')
    .map(part => {
      const name = NAMES.find(token => tokens[token] === part);
      return name ? `{${name}}` : part;
    })
    .join('/');
}

/** Fills the names in again; undefined where one has no value. */
export function specialise(
  template: string,
  tokens: StackTokens,
): string | undefined {
  let isComplete = true;
  const text = template.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = tokens[name as keyof StackTokens];
    isComplete &&= value !== undefined;
    return value ?? '';
  });
  return isComplete ? text : undefined;
}

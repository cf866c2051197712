/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import {
  isMap,
  parseYaml,
  ResolvedRepository,
  YamlMap,
} from '@steward/backstage-plugin-estate-node';
import { isVpcVariable, networksInText } from '../networks/networks';
import { StackTokens, tokensOf } from './stackTokens';
import { walkLeaves } from './walkLeaves';

/** A stack of the repository that a new one is modelled on. */
export interface Neighbour {
  record: EnvironmentRecord;
  file: string;
  /** Its own manifest, without what it imports. */
  manifest: YamlMap;
  tokens: StackTokens;
  /** The network of its VPC, where it has one and only one. */
  network?: string;
}

/**
 * Stacks that a new one can be made like: one file that is one environment.
 * What is spread over files, or shares one, cannot be told apart.
 *
 * @param folder - Only stacks below it, where one is given.
 */
export function findNeighbours(
  files: ReadonlyMap<string, string>,
  resolved: ResolvedRepository,
  folder = '',
): Neighbour[] {
  return resolved.environments.flatMap(({ record, files: own }) => {
    const [file] = own;
    const stack = resolved.stacks.get(file);
    const isWhole = own.length === 1 && stack?.parts.length === 1;
    const { value } = parseYaml(files.get(file) ?? '', file);
    if (!isWhole || !isMap(value) || !file.startsWith(folder)) {
      return [];
    }
    return [
      {
        record,
        file,
        manifest: value,
        tokens: tokensOf(record, stack),
        network: networkOf(value) ?? record.vpcCidr,
      },
    ];
  });
}

function networkOf(manifest: YamlMap): string | undefined {
  const networks = new Set(
    walkLeaves(manifest).flatMap(({ path, value }) =>
      isVpcVariable(path) ? networksInText(String(value)) : [],
    ),
  );
  return networks.size === 1 ? [...networks][0] : undefined;
}

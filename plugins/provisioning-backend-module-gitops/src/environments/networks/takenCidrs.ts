/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedRepository } from '@steward/backstage-plugin-estate-node';
import { ProposedFile } from '../../repository/proposedFiles';
import { coversPool, networkOf, TakenCidr } from './cidrs';
import { NetworkUse } from './environmentNetworks';
import { networksInText } from './networks';

const TERRAFORM = /\.tf(vars(\.json)?)?$/;

/**
 * All networks of an Atmos repository, whatever they are called and whoever
 * names them: what components get, what stands in any manifest (in a comment
 * too, since somebody noted it there) or Terraform file, and what is on its way
 * in open pull requests. One that holds the whole pool is a rule about
 * networks and none of them.
 */
export function takenCidrs(options: {
  files: ReadonlyMap<string, string>;
  stacksPath: string;
  resolved: ResolvedRepository;
  networks: ReadonlyMap<string, NetworkUse>;
  proposed: readonly ProposedFile[];
}): TakenCidr[] {
  const taken = new Map<string, TakenCidr>();
  const add = (cidrs: Iterable<string>, usedBy: string) => {
    for (const cidr of cidrs) {
      if (!taken.has(cidr) && !coversPool(cidr)) {
        taken.set(cidr, { cidr, usedBy });
      }
    }
  };
  for (const [cidr, { environments }] of options.networks) {
    add([cidr], [...environments][0]);
  }
  const stackOf = new Map(
    options.resolved.environments.flatMap(({ record, files }) =>
      files.map(file => [file, record.id]),
    ),
  );
  const root = options.stacksPath && `${options.stacksPath}/`;
  for (const [path, text] of options.files) {
    if (path.startsWith(root) || TERRAFORM.test(path)) {
      add(networksInText(text).map(networkOf), stackOf.get(path) ?? path);
    }
  }
  for (const { pullRequest, text } of options.proposed) {
    add(networksInText(text).map(networkOf), pullRequest);
  }
  return [...taken.values()];
}

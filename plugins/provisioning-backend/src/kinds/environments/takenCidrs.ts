/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedEnvironments } from '@steward/backstage-plugin-estate-node';
import { ProposedFile } from '../../git/proposedFiles';
import { isCidr, TakenCidr } from './cidrs';

const VPC_CIDR =
  /\bvpc_cidr(?:_block)?:\s*['"]?((?:\d{1,3}\.){3}\d{1,3}\/\d{1,2})/g;

/**
 * All networks of an Atmos repository: those of its stacks, those that stand in
 * any other manifest, and those on their way in open pull requests.
 */
export function takenCidrs(options: {
  files: ReadonlyMap<string, string>;
  stacksPath: string;
  resolved: ResolvedEnvironments;
  proposed: readonly ProposedFile[];
}): TakenCidr[] {
  const taken = new Map<string, TakenCidr>();
  const add = (cidr: string | undefined, usedBy: string) => {
    if (cidr && isCidr(cidr)) {
      taken.set(`${cidr} ${usedBy}`, { cidr, usedBy });
    }
  };
  const stackOf = new Map<string, string>();
  for (const { record, files } of options.resolved.environments) {
    add(record.vpcCidr, record.id);
    files.forEach(file => stackOf.set(file, record.id));
  }
  const texts = [
    ...[...options.files]
      .filter(([path]) => path.startsWith(options.stacksPath))
      .map(([path, text]) => ({ usedBy: stackOf.get(path) ?? path, text })),
    ...options.proposed.map(({ pullRequest, text }) => ({
      usedBy: pullRequest,
      text,
    })),
  ];
  for (const { usedBy, text } of texts) {
    for (const [, cidr] of text.matchAll(VPC_CIDR)) {
      add(cidr, usedBy);
    }
  }
  return [...taken.values()];
}

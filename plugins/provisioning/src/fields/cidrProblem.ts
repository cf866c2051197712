/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CidrSuggestion } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../translation';

interface Range {
  first: number;
  last: number;
}

/** Addresses of an IPv4 network, as numbers; undefined for what is none. */
function rangeOf(cidr: string): Range | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(
    cidr,
  );
  if (!match) {
    return undefined;
  }
  const [a, b, c, d, prefix] = match.slice(1).map(Number);
  if ([a, b, c, d].some(byte => byte > 255) || prefix > 32) {
    return undefined;
  }
  const size = 2 ** (32 - prefix);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}

/** Why a network cannot be used; undefined when it can. */
export function cidrProblem(
  t: ProvisioningWords,
  cidr: string,
  taken: CidrSuggestion['taken'],
): string | undefined {
  const range = rangeOf(cidr);
  if (!range) {
    return t('fields.network.invalid');
  }
  const rival = taken.find(other => {
    const rivalRange = rangeOf(other.cidr);
    return (
      rivalRange &&
      range.first <= rivalRange.last &&
      rivalRange.first <= range.last
    );
  });
  return (
    rival &&
    t('fields.network.overlaps', { network: rival.cidr, user: rival.usedBy })
  );
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ip2long, long2ip, Netmask } from 'netmask';

/** A network that is in use, and what uses it. */
export interface TakenCidr {
  cidr: string;
  /** Name of a stack, path of a file, or address of a pull request. */
  usedBy: string;
}

/** Where networks are taken from: the largest private block (RFC 1918). */
const PRIVATE = new Netmask('10.0.0.0/8');

/** The network in use that a wished one would overlap. */
export function overlapping(
  cidr: string,
  taken: readonly TakenCidr[],
): TakenCidr | undefined {
  const wished = new Netmask(cidr);
  return taken.find(({ cidr: other }) => overlap(wished, new Netmask(other)));
}

/** The network that an address with a length is in: `10.1.2.3/16` is in `10.1.0.0/16`. */
export function networkOf(cidr: string): string {
  const { base, bitmask } = new Netmask(cidr);
  return `${base}/${bitmask}`;
}

/** Whether a network holds the whole block that networks are taken from. */
export function coversPool(cidr: string): boolean {
  return new Netmask(cidr).contains(PRIVATE);
}

/** Whether one network lies within another, or is the same. */
export function isWithin(cidr: string, outer: string): boolean {
  return new Netmask(outer).contains(cidr);
}

/** Whether text is an IPv4 network. */
export function isCidr(text: string): boolean {
  return (
    /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(text) &&
    text
      .split(/[./]/)
      .every((part, index) => Number(part) <= (index < 4 ? 255 : 32))
  );
}

/**
 * The next free network: behind the highest one in use, and where there is no
 * room the lowest that is free; undefined when all is taken.
 *
 * @param prefix - Length of the network, 9–30.
 */
export function nextFreeCidr(
  taken: readonly TakenCidr[],
  prefix: number,
): string | undefined {
  const step = 2 ** (32 - prefix);
  const first = ip2long(PRIVATE.base);
  const end = first + PRIVATE.size;
  const used = taken
    .map(({ cidr }) => new Netmask(cidr))
    .filter(network => overlap(network, PRIVATE))
    .map(network => {
      const start = ip2long(network.base);
      return { start, end: start + network.size };
    })
    .sort((a, b) => a.start - b.start);
  const align = (at: number) => Math.ceil((at - first) / step) * step + first;
  const highest = Math.max(first, ...used.map(network => network.end));
  if (align(highest) + step <= end) {
    return `${long2ip(align(highest))}/${prefix}`;
  }
  let free = first;
  for (const network of used) {
    if (align(free) + step <= network.start) {
      break;
    }
    free = Math.max(free, network.end);
  }
  return align(free) + step <= end
    ? `${long2ip(align(free))}/${prefix}`
    : undefined;
}

function overlap(a: Netmask, b: Netmask): boolean {
  return a.contains(b) || b.contains(a);
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** 5 USD for a terabyte, in US dollars for a megabyte. */
const USD_A_MEGABYTE = 5 / 1024 ** 2;
const MEGABYTE = 1024 ** 2;
const LEAST_MEGABYTES = 10;

/**
 * What a query costs, in US dollars: by what it scanned, rounded up to the
 * megabyte, ten megabytes at the least.
 *
 * Source: https://aws.amazon.com/athena/pricing/, SQL queries on demand.
 */
export function scanPrice(bytes: number): number {
  return (
    Math.max(LEAST_MEGABYTES, Math.ceil(bytes / MEGABYTE)) * USD_A_MEGABYTE
  );
}

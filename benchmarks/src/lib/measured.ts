/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What a piece of work took. */
export interface Measured<T> {
  result: T;
  seconds: number;
  /** Seconds of processor time of this process. */
  cpu: number;
  /** The highest resident memory of this process meanwhile. */
  mebibytes: number;
}

/** Runs a piece of work and measures its time and the memory of this process. */
export async function measured<T>(
  work: () => Promise<T>,
): Promise<Measured<T>> {
  let most = 0;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);
  const startedAt = performance.now();
  const startedCpu = process.cpuUsage();
  try {
    const result = await work();
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(startedCpu);
    const cpu = (user + system) / 1e6;
    return { result, seconds, cpu, mebibytes: Math.round(most / 1024 / 1024) };
  } finally {
    clearInterval(sampling);
  }
}

/** How long a piece of work took, in milliseconds. */
export async function millisecondsOf(
  work: () => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The day on which standard support of a Kubernetes version on EKS ends.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html,
 * "Amazon EKS Kubernetes release calendar".
 */
const STANDARD_SUPPORT_ENDS: Readonly<Record<string, string>> = {
  '1.27': '2024-07-24',
  '1.28': '2024-11-26',
  '1.29': '2025-03-23',
  '1.30': '2025-07-23',
  '1.31': '2025-11-26',
  '1.32': '2026-03-23',
  '1.33': '2026-07-29',
  '1.34': '2026-12-02',
  '1.35': '2027-03-27',
};

const OLDEST = 27;
const DAY_MS = 86_400_000;

/**
 * Days until standard support of a version ends, negative after it.
 *
 * @returns undefined for a version that is newer than the table.
 */
export function supportDaysLeft(
  version: string,
  now: Date,
): number | undefined {
  const minor = Number(/^1\.(\d+)$/.exec(version)?.[1]);
  const end =
    STANDARD_SUPPORT_ENDS[version] ??
    (minor < OLDEST ? STANDARD_SUPPORT_ENDS[`1.${OLDEST}`] : undefined);
  return end === undefined
    ? undefined
    : Math.floor((Date.parse(end) - now.getTime()) / DAY_MS);
}

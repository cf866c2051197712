/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Things of sources, those of the sources that come first in the preference
 * before the others.
 */
export function byPreference<T>(
  items: readonly T[],
  preference: readonly string[],
  sourceOf: (item: T) => string,
): T[] {
  const rank = (item: T) => {
    const index = preference.indexOf(sourceOf(item));
    return index < 0 ? preference.length : index;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}
